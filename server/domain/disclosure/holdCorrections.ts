import type { PersonRecords } from './crossTable.ts';
import { holdLeftOver } from './holdLeftOver.ts';
import { holdMatching } from './holdMatching.ts';
import { NOWHERE, type RecordTable, type ShownVersion, sourcesOf, touchedIds } from './recordTable.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';
import { differing, lastSource, shownFrom, type TouchedRow, touchedRows } from './touchedRows.ts';

/** Noise leaves some of the cells that changed as they were printed, so that a list of them matches fewer records. */
const MATCHING = 2;

/**
 * Why a row is shown as it was, and not as the records are now.
 *
 * - `few_in_row`: it differs from one of the ways in which it was ever shown in fewer than ten records
 * - `few_left_over`: beside the rows above or below it, as they are shown or were, it would tell of fewer than ten
 */
export type WaitingReason = 'few_in_row' | 'few_left_over';

/** A row whose corrections wait until there are more. */
export interface WaitingRow {
  table: string;
  row: string;
  reason: WaitingReason;
  /** id of the version that it is shown as in; null: it was never shown, and is not now */
  from: string | null;
  /** ids of the records in which it differs from what they are; never published */
  records: readonly string[];
}

/**
 * Decides which corrections a new version shows. A change of a few records draws new noise in every cell that it touches,
 * and two versions side by side, or any two of five, would tell which. So each row (a school, a specialty, the city) is all
 * or nothing: it is shown as the records are now if it then differs from every way in which it was ever shown in no record
 * or in ten; else it stays as it was shown last. So do, within a version and across them, a total and its parts.
 *
 * One cohort at a time. A table that was never shown has nothing to be held against but the rows above it.
 *
 * @param versions that were ever shown, oldest first
 * @param records as they are now
 * @returns rows that are not shown as the records are now; all others are
 * @throws RangeError where a table is within one that is not there
 * @see method §8, "Corrections leak"
 */
export function holdCorrections(
  versions: readonly ShownVersion[],
  records: PersonRecords,
  tables: readonly RecordTable[],
  least = DISCLOSURE_THRESHOLDS.difference,
): WaitingRow[] {
  const names = new Set(tables.map(({ name }) => name));
  for (const above of tables.flatMap(({ within }) => within))
    if (!names.has(above)) throw new RangeError(`invalid table ${above}; it is not there`);
  const ids = touchedIds(versions, records, tables);
  if (ids.length === 0) return [];
  const sources = sourcesOf(versions, records);
  const rows = new Map(tables.map((table) => [table.name, touchedRows(table, ids, sources)]));
  const reasons = new Map<TouchedRow, WaitingReason>();
  const hold = (row: TouchedRow, reason: WaitingReason) => {
    sources.hold(row.table.name, row.row, lastSource(row, sources));
    reasons.set(row, reason);
  };
  for (const row of [...rows.values()].flatMap((of) => [...of.values()])) {
    const few = shownFrom(row, sources).some((source) => {
      const count = differing(row, sources.now, source, sources).length;
      return count > 0 && count < least;
    });
    if (few) hold(row, 'few_in_row');
  }
  const leave = (row: TouchedRow) => hold(row, 'few_left_over');
  do holdLeftOver(rows, sources, least, leave);
  while (holdMatching(rows, ids, sources, MATCHING * least, leave));
  return [...reasons].map(([row, reason]) => {
    const source = sources.at(sources.now, row.table.name, row.row);
    return {
      table: row.table.name,
      row: row.row,
      reason,
      from: source === NOWHERE ? null : (versions[source]?.id ?? null),
      records: differing(row, sources.now, source, sources).sort(),
    };
  });
}
