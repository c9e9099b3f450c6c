import type { ImportKind } from '../../domain/import/types.ts';
import type { Sql } from '../sql.ts';
import type { CodeNumbers, FactTable } from './factTable.ts';
import { type BesideOf, type FactOf, factTableOf } from './factTables.ts';

/** Rows of one read: enough to be quick, few enough to hold. */
const PAGE = 20_000;

/** A fact as it is stored. */
export interface StoredFact<Kind extends ImportKind> {
  fact: FactOf<Kind>;
  beside: BesideOf<Kind>;
  /** the batch that brought it in */
  batch: number;
}

/** The stored facts of some batches, page by page in the order they came. */
export async function* readFacts<Kind extends ImportKind>(
  sql: Sql,
  kind: Kind,
  batches: readonly number[],
  codes: CodeNumbers,
): AsyncGenerator<StoredFact<Kind>[]> {
  if (batches.length === 0) return;
  const { table, batchColumn, decode, beside } = factTableOf(kind) as FactTable<FactOf<Kind>, BesideOf<Kind>>;
  const places = batches.map(() => '?').join(', ');
  let last = 0;
  for (;;) {
    const rows = await sql.all(
      `select * from ${table} where id > ? and ${batchColumn} in (${places}) order by id limit ${PAGE}`,
      [last, ...batches],
    );
    if (rows.length === 0) return;
    last = rows.at(-1)?.id as number;
    yield rows.map((row) => ({
      fact: decode(row, codes),
      beside: beside(row),
      batch: row[batchColumn] as number,
    }));
  }
}

/** The same all at once, of a kind with few rows. */
export async function readAllFacts<Kind extends ImportKind>(
  ...which: Parameters<typeof readFacts<Kind>>
): Promise<StoredFact<Kind>[]> {
  const all: StoredFact<Kind>[] = [];
  for await (const page of readFacts(...which)) all.push(...page);
  return all;
}
