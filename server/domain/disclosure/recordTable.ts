import { cellOf, type PersonRecord, type PersonRecords } from './crossTable.ts';

/** A published table of records, as far as it matters to what a difference of two versions tells. */
export interface RecordTable {
  name: string;
  /** attributes that its figures are made of, those of the unit among them: a correction of another does not touch it */
  by: readonly string[];
  /** those of them that say whose row it is (a school, a county); none: the table is the city's */
  unit: readonly string[];
  /** tables whose rows are sums of these; none: none is published */
  within: readonly string[];
  /** attributes by which the table prints its cells; left out: all of `by`. Where rates are printed, a row is one cell */
  cells?: readonly string[];
  /** rows that a record stands in, where the unit does not say so: a specialty that belongs to two sectors */
  rowsOf?: (record: PersonRecord) => readonly string[];
}

/** Names of the rows that a record stands in, as {@link cellOf} gives them. */
export function rowsOf(table: RecordTable, record: PersonRecord): readonly string[] {
  return table.rowsOf?.(record) ?? [cellOf(record, table.unit)];
}

/** What an earlier version showed of one cohort. */
export interface ShownVersion {
  id: string;
  /** as they were when it was made */
  records: PersonRecords;
  /** names of the tables that it showed the cohort in */
  tables: ReadonlySet<string>;
  /** rows that it showed as the version of that id had them, by table and row; null: not at all */
  held: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

/** Versions by their place; one more than there are is the version that is being made, less than none is not shown. */
export type Source = number;
export const NOWHERE: Source = -1;

/** From which version's records a row was shown in each version, and is shown now. */
export interface Sources {
  now: Source;
  /** records of a version */
  recordsOf: (source: Source) => PersonRecords;
  /** @param version its place; `now`: the version that is being made */
  at: (version: number, table: string, row: string) => Source;
  /** places of the versions that showed a table, ascending */
  showing: (table: string) => readonly number[];
  hold: (table: string, row: string, source: Source) => void;
}

/** @throws RangeError where a version shows a row as one that is not among the versions */
export function sourcesOf(versions: readonly ShownVersion[], records: PersonRecords): Sources {
  const now = versions.length;
  const places = new Map(versions.map(({ id }, place) => [id, place]));
  const held = new Map<string, Map<string, Source>>();
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`invalid version ${id}; its records are not kept`);
    return place;
  };
  return {
    now,
    recordsOf: (source) => (source === now ? records : (versions[source]?.records ?? new Map())),
    at(version, table, row) {
      if (version === now) return held.get(table)?.get(row) ?? now;
      const from = versions[version]?.held.get(table)?.get(row);
      return from === undefined ? version : from === null ? NOWHERE : placeOf(from);
    },
    showing: (table) => versions.flatMap(({ tables }, place) => (tables.has(table) ? [place] : [])),
    hold(table, row, source) {
      const rows = held.get(table) ?? new Map<string, Source>();
      held.set(table, rows);
      rows.set(row, source);
    },
  };
}

/** Whether two records are the same to a table. */
export function sameTo(by: readonly string[], a: PersonRecord, b: PersonRecord): boolean {
  return a === b || by.every((attribute) => (a[attribute] ?? '') === (b[attribute] ?? ''));
}

/** Ids of records that are not what they were in some version, to any of the tables. */
export function touchedIds(
  versions: readonly ShownVersion[],
  records: PersonRecords,
  tables: readonly RecordTable[],
): string[] {
  const all = [...new Set(tables.flatMap(({ by, unit }) => [...by, ...unit]))];
  const touched = new Set<string>();
  for (const { records: before } of versions) {
    for (const [id, old] of before) {
      const now = records.get(id);
      if (!now || !sameTo(all, old, now)) touched.add(id);
    }
    for (const id of records.keys()) if (!before.has(id)) touched.add(id);
  }
  return [...touched];
}
