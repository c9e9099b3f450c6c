import { type Estimate, missing } from '../facts/estimate.ts';
import {
  emptyCell,
  joinCells,
  type KeyedCount,
  type PersonDigest,
  perturbedCount,
  recordKey,
} from './cellKey.ts';
import type { PerturbationTable } from './perturbationTable.ts';
import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds } from './thresholds.ts';

/** One person's record as tables see it: codes by the name of the attribute. */
export type PersonRecord = Readonly<Record<string, string>>;

/** Records by the stable id of their person. */
export type PersonRecords = ReadonlyMap<string, PersonRecord>;

/** Name of a cell: its codes in the order of the attributes, as JSON, so that no code can run into the next. */
export function cellOf(record: PersonRecord, by: readonly string[]): string {
  return JSON.stringify(by.map((attribute) => record[attribute] ?? ''));
}

/**
 * Counts records by some attributes.
 *
 * @param by none: one cell with everybody
 * @returns cells with somebody in them, by {@link cellOf}
 */
export function countRecords(
  records: PersonRecords,
  by: readonly string[],
  digest: PersonDigest,
): Map<string, KeyedCount> {
  const cells = new Map<string, KeyedCount>();
  for (const [id, record] of records) {
    const cell = cellOf(record, by);
    const one = { count: 1, key: recordKey(digest(id)) };
    cells.set(cell, joinCells(cells.get(cell) ?? emptyCell(), one));
  }
  return cells;
}

/** Whether most cells of a cross-table hold too few persons for the table to be published at all. */
export function isSparse(
  cells: Iterable<Pick<KeyedCount, 'count'>>,
  { sparseCell, sparseShare }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): boolean {
  const counts = [...cells].map(({ count }) => count).filter((count) => count > 0);
  return counts.filter((count) => count < sparseCell).length > sparseShare * counts.length;
}

/**
 * A cross-table of records as a release prints it, all cells or none: the state of each is that of the whole.
 *
 * A count of everybody has no interval, and the noise is none of chance: the note says that it is there and that rows may
 * not add up, for every margin is perturbed by itself.
 *
 * @param cells true counts with their keys
 */
export function releasedCrossTable(
  cells: ReadonlyMap<string, KeyedCount>,
  table: PerturbationTable,
  thresholds: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Map<string, Estimate> {
  const sparse = isSparse(cells.values(), thresholds);
  return new Map(
    [...cells].map(([cell, keyed]) => [
      cell,
      sparse ? missing('suppressed', 0, 1, 'sparse_table') : releasedCount(keyed, table),
    ]),
  );
}

/** One count as a release prints it. */
export function releasedCount(cell: KeyedCount, table: PerturbationTable): Estimate {
  const value = perturbedCount(cell, table);
  return { value, low: null, high: null, level: 1, n: value, state: 'ok', note: 'may_not_add_up' };
}
