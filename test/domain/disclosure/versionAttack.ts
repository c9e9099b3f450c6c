import {
  emptyCell,
  joinCells,
  type KeyedCount,
  type PersonDigest,
  perturbedCount,
  recordKey,
} from '../../../server/domain/disclosure/cellKey.ts';
import {
  cellOf,
  type PersonRecord,
  type PersonRecords,
} from '../../../server/domain/disclosure/crossTable.ts';
import { holdCorrections, type WaitingRow } from '../../../server/domain/disclosure/holdCorrections.ts';
import { perturbationTable } from '../../../server/domain/disclosure/perturbationTable.ts';
import {
  type RecordTable,
  rowsOf,
  type ShownVersion,
} from '../../../server/domain/disclosure/recordTable.ts';

const noise = perturbationTable();

/** The next version of some records, with what waits in it. */
export function nextVersion(
  versions: readonly ShownVersion[],
  records: PersonRecords,
  tables: readonly RecordTable[],
): ShownVersion & { waiting: WaitingRow[] } {
  const waiting = holdCorrections(versions, records, tables);
  const held = Map.groupBy(waiting, ({ table }) => table);
  return {
    id: `v${versions.length}`,
    records,
    tables: new Set(tables.map(({ name }) => name)),
    held: new Map(
      [...held].map(([table, rows]) => [table, new Map(rows.map(({ row, from }) => [row, from]))]),
    ),
    waiting,
  };
}

/** The records that each row of a table is shown from in a version. */
export function shownRows(
  version: ShownVersion,
  versions: readonly ShownVersion[],
  table: RecordTable,
): Map<string, [string, PersonRecord][]> {
  const held = version.held.get(table.name);
  const rows = new Map<string, [string, PersonRecord][]>();
  const take = (records: PersonRecords, shows: (row: string) => boolean) => {
    for (const [id, record] of records)
      for (const row of rowsOf(table, record).filter(shows)) {
        const of = rows.get(row) ?? [];
        rows.set(row, of);
        of.push([id, record]);
      }
  };
  take(version.records, (row) => !held?.has(row));
  for (const [row, from] of held ?? [])
    take(versions.find(({ id }) => id === from)?.records ?? new Map(), (one) => one === row);
  return rows;
}

const known = new WeakMap<PersonRecord, Map<string, string>>();

/** Cells of the same record are asked for again and again. */
function knownCell(record: PersonRecord, table: string, by: readonly string[]): string {
  const cells = known.get(record) ?? new Map<string, string>();
  known.set(record, cells);
  const cell = cells.get(table) ?? cellOf(record, by);
  cells.set(table, cell);
  return cell;
}

/** The tables as they are printed: counts by cell, of the records that each row is to see. */
export function printedTables(
  version: ShownVersion,
  versions: readonly ShownVersion[],
  tables: readonly RecordTable[],
  digest: PersonDigest,
): Map<string, Map<string, number>> {
  return new Map(
    tables.map((table) => {
      const cells = new Map<string, KeyedCount>();
      for (const [, records] of shownRows(version, versions, table))
        for (const [id, record] of records) {
          const cell = knownCell(record, table.name, table.by);
          const one = { count: 1, key: recordKey(digest(id)) };
          cells.set(cell, joinCells(cells.get(cell) ?? emptyCell(), one));
        }
      return [table.name, new Map([...cells].map(([cell, keyed]) => [cell, perturbedCount(keyed, noise)]))];
    }),
  );
}

export type Printed = ReturnType<typeof printedTables>;

/** Cells whose count is another one in the next version, by table: what a difference file lists. */
export function changedCells(before: Printed, after: Printed): Map<string, Set<string>> {
  return new Map(
    [...after].map(([name, cells]) => {
      const old = before.get(name) ?? new Map<string, number>();
      const all = new Set([...cells.keys(), ...old.keys()]);
      return [name, new Set([...all].filter((cell) => (cells.get(cell) ?? 0) !== (old.get(cell) ?? 0)))];
    }),
  );
}

/**
 * Reads the attributes of a single corrected graduate off a difference: the one unit of each table in which cells changed.
 *
 * @returns null: some table has none, or several
 */
export function readOff(
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  tables: readonly RecordTable[],
): PersonRecord | null {
  const found: Record<string, string> = {};
  for (const { name, by, unit } of tables) {
    const [attribute = ''] = unit;
    const codes = new Set(
      [...(changed.get(name) ?? [])].map((cell) => JSON.parse(cell)[by.indexOf(attribute)] as string),
    );
    if (codes.size !== 1) return null;
    found[attribute] = [...codes][0] as string;
  }
  return found;
}

/** Records that what a difference lists may be about: in every table with a change they stand, or stood, in a changed cell. */
export function matching(
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  tables: readonly RecordTable[],
  versions: readonly PersonRecords[],
): string[] {
  const listed = tables.filter(({ name }) => (changed.get(name)?.size ?? 0) > 0);
  const ids = new Set(versions.flatMap((records) => [...records.keys()]));
  return [...ids].filter((id) =>
    listed.every(({ name, by }) =>
      versions.some((records) => {
        const record = records.get(id);
        return record && changed.get(name)?.has(knownCell(record, name, by));
      }),
    ),
  );
}
