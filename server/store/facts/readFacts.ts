import type { ImportKind } from '../../domain/import/types.ts';
import type { Row, Sql } from '../sql.ts';
import type { CodeNumbers } from './factTable.ts';
import { factTableOf } from './factTables.ts';

/** Rows of one read: enough to be quick, few enough to hold. */
const PAGE = 20_000;

/** The stored facts of some batches, page by page in the order they came. */
export async function* readFacts<Fact>(
  sql: Sql,
  kind: ImportKind,
  batches: readonly number[],
  codes: CodeNumbers,
): AsyncGenerator<{ fact: Fact; row: Row }[]> {
  if (batches.length === 0) return;
  const { table, decode } = factTableOf(kind);
  const places = batches.map(() => '?').join(', ');
  let last = 0;
  for (;;) {
    const rows = await sql.all(
      `select * from ${table} where id > ? and batch_id in (${places}) order by id limit ${PAGE}`,
      [last, ...batches],
    );
    if (rows.length === 0) return;
    last = rows.at(-1)?.id as number;
    yield rows.map((row) => ({ fact: decode(row, codes) as Fact, row }));
  }
}
