import { normaliseName } from '../../domain/edition/normaliseName.ts';
import { DATA_KINDS } from '../../domain/facts/dataKind.ts';
import type { PostingRow } from '../../domain/facts/rows.ts';
import { combineStatements } from '../cubeStore.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { committedBatches } from '../facts/committedBatches.ts';
import { readFacts } from '../facts/readFacts.ts';
import { lockWrites } from '../lockWrites.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';

/** Code by normalised title, as persons settled them. */
export async function loadTitleChoices(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.all<{ title: string; occupation: string }>(
    'select title, occupation from title_choice',
  );
  return new Map(rows.map(({ title, occupation }) => [title, occupation]));
}

/**
 * Remembers what a job title is, for every file to come, and moves the stored advertisements of that title there: their
 * old cells of the cube are subtracted and the new ones added, in one transaction.
 *
 * @param occupation code of an occupation or occupation group
 * @returns stored advertisements that were moved
 */
export async function settleTitle(
  store: Store,
  title: string,
  occupation: string,
  now = new Date().toISOString(),
): Promise<number> {
  const key = normaliseName(title);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      await sql.run(
        `insert into title_choice (title, occupation, settled_at) values (?, ?, ?)
          on conflict (title) do update set occupation = excluded.occupation, settled_at = excluded.settled_at`,
        [key, occupation, now],
      );
      const batches = (await committedBatches(sql)).filter((batch) => batch.kind === 'postings');
      const codes = await loadCodes(sql);
      let moved = 0;
      for (const dataKind of DATA_KINDS) {
        const before = newAccumulator(store.index, 'postings', dataKind);
        const after = newAccumulator(store.index, 'postings', dataKind);
        const ids = batches.filter((batch) => batch.dataKind === dataKind).map((batch) => batch.id);
        for await (const page of readFacts<PostingRow>(sql, 'postings', ids, codes))
          for (const { fact, row } of page) {
            if (normaliseName(fact.title) !== key) continue;
            before.add(fact);
            after.add({ ...fact, occupation });
            await sql.run(
              `update posting_fact set occupation = ?, matched_by = 'settled', match_score = 1 where id = ?`,
              [occupation, row.id as number],
            );
            moved++;
          }
        for (const [cube, how] of [
          [before, 'subtract'],
          [after, 'merge'],
        ] as const)
          for await (const { sql: text, params } of combineStatements(sql, cube.blocks(), how))
            await sql.run(text, params);
      }
      return moved;
    }),
  );
}
