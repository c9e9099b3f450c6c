import { normaliseName } from '../../domain/edition/normaliseName.ts';
import { DATA_KINDS } from '../../domain/facts/dataKind.ts';
import { combineStatements } from '../cubeStore.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { committedBatches } from '../facts/committedBatches.ts';
import type { CodeNumbers } from '../facts/factTable.ts';
import { factTables } from '../facts/factTables.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';

/** Rows of one read, and spellings of a title in one statement. */
const PAGE = 20_000;
const MOST_SPELLINGS = 500;

/**
 * Changes the occupations of the stored advertisements of a title, in all its spellings, and the cube with them: their
 * old cells are subtracted and the new ones added. To be called within a transaction that holds the lock of writers.
 *
 * @param key the title in the form in which names are compared
 * @param change is given spellings that stand in the table, and changes their rows
 * @returns advertisements of the title
 */
export async function moveAdvertisements(
  store: Pick<Store, 'index'>,
  sql: Sql,
  key: string,
  change: (spellings: readonly string[]) => Promise<void>,
): Promise<number> {
  const all = await sql.all<{ title: string }>('select distinct title from posting_fact');
  const spellings = all.map(({ title }) => title).filter((title) => normaliseName(title) === key);
  const codes = await loadCodes(sql);
  let moved = 0;
  for (let at = 0; at < spellings.length; at += MOST_SPELLINGS) {
    const some = spellings.slice(at, at + MOST_SPELLINGS);
    moved += await combine(store, sql, some, codes, 'subtract');
    await change(some);
    await combine(store, sql, some, codes, 'merge');
  }
  return moved;
}

async function combine(
  store: Pick<Store, 'index'>,
  sql: Sql,
  spellings: readonly string[],
  codes: CodeNumbers,
  how: 'subtract' | 'merge',
): Promise<number> {
  const { decode } = factTables.postings;
  const batches = (await committedBatches(sql)).filter((batch) => batch.kind === 'postings');
  let count = 0;
  for (const dataKind of DATA_KINDS) {
    const ids = batches.filter((batch) => batch.dataKind === dataKind).map((batch) => batch.id);
    if (ids.length === 0) continue;
    const cube = newAccumulator(store.index, 'postings', dataKind);
    let last = 0;
    for (;;) {
      const rows = await sql.all(
        `select * from posting_fact where id > ? and title in (${spellings.map(() => '?').join(', ')})
          and batch_id in (${ids.map(() => '?').join(', ')}) order by id limit ${PAGE}`,
        [last, ...spellings, ...ids],
      );
      if (rows.length === 0) break;
      last = rows.at(-1)?.id as number;
      for (const row of rows) cube.add(decode(row, codes));
      count += rows.length;
    }
    for await (const statement of combineStatements(sql, cube.blocks(), how)) await sql.run(statement);
  }
  return count;
}
