import type { PersonRecords } from './crossTable.ts';
import { NOWHERE, type RecordTable, rowsOf, type Source, type Sources, sameTo } from './recordTable.ts';

/** A row of a table with the records that it is touched by. */
export interface TouchedRow {
  table: RecordTable;
  row: string;
  ids: readonly string[];
}

/** Rows of a table in which a record that changed stands, or ever stood. */
export function touchedRows(
  table: RecordTable,
  ids: readonly string[],
  sources: Sources,
): ReadonlyMap<string, TouchedRow> {
  const found = new Map<string, string[]>();
  const all = Array.from({ length: sources.now + 1 }, (_, source) => sources.recordsOf(source));
  for (const id of ids) {
    const rows = new Set(
      all.flatMap((records) => {
        const record = records.get(id);
        return record ? rowsOf(table, record) : [];
      }),
    );
    for (const row of rows) {
      const of = found.get(row);
      if (of) of.push(id);
      else found.set(row, [id]);
    }
  }
  return new Map([...found].map(([row, of]) => [row, { table, row, ids: of }]));
}

/** The versions whose records a row was ever shown from. */
export function shownFrom({ table, row }: TouchedRow, sources: Sources): Source[] {
  const all = sources.showing(table.name).map((version) => sources.at(version, table.name, row));
  return [...new Set(all)].filter((source) => source !== NOWHERE);
}

/** The version whose records a row was shown from last. */
export function lastSource({ table, row }: TouchedRow, sources: Sources): Source {
  const last = sources.showing(table.name).at(-1);
  return last === undefined ? NOWHERE : sources.at(last, table.name, row);
}

/** Records in which a row differs from one version to another. */
export function differing(
  { table, row, ids }: TouchedRow,
  from: Source,
  to: Source,
  sources: Sources,
): string[] {
  if (from === to) return [];
  const [a, b] = [sources.recordsOf(from), sources.recordsOf(to)];
  const inRow = (records: PersonRecords, id: string) => {
    const record = records.get(id);
    return record && rowsOf(table, record).includes(row) ? record : null;
  };
  return ids.filter((id) => {
    const [one, other] = [inRow(a, id), inRow(b, id)];
    return one && other ? !sameTo(table.by, one, other) : one !== other;
  });
}

/** Records by which a row, as it is to be shown now, is off any way in which it was shown; 0: it is held, or never changed. */
export function changeOf(row: TouchedRow, sources: Sources): number {
  const { now } = sources;
  if (sources.at(now, row.table.name, row.row) !== now) return 0;
  const shown = shownFrom(row, sources);
  if (shown.length === 0) return row.ids.length;
  return Math.max(...shown.map((source) => differing(row, now, source, sources).length));
}
