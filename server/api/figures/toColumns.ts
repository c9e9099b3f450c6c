import type { Estimate } from '../../domain/facts/estimate.ts';
import type { EstimateColumns } from './estimateColumns.model.ts';

/**
 * Rows as one list per column; the rows keep their order.
 *
 * @param columns what stands in each column of a row
 * @example toColumns([{ a: 1 }, { a: 2 }], { twice: ({ a }) => 2 * a }) // { twice: [2, 4] }
 */
export function toColumns<Row, Columns extends Record<string, (row: Row) => unknown>>(
  rows: readonly Row[],
  columns: Columns,
): { [Name in keyof Columns]: ReturnType<Columns[Name]>[] } {
  return Object.fromEntries(
    Object.entries(columns).map(([name, of]) => [name, rows.map((row) => of(row))]),
  ) as { [Name in keyof Columns]: ReturnType<Columns[Name]>[] };
}

/** Estimates as columns: everything a figure carries, so that its interval and its flag are read as they were stored. */
export function estimateColumns(estimates: readonly Estimate[]): EstimateColumns {
  return toColumns(estimates, {
    value: ({ value }) => value,
    low: ({ low }) => low,
    high: ({ high }) => high,
    level: ({ level }) => level,
    n: ({ n }) => n,
    state: ({ state }) => state,
    note: ({ note }) => note,
  });
}
