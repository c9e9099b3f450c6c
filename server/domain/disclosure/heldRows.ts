import { TOTAL } from '../facts/rows.ts';
import type { FlowRow, PlacementRow, PublicationTables } from '../publication/types.ts';
import type { PersonRecords } from './crossTable.ts';
import { FLOWS_TOTAL } from './graduateRecords.ts';
import { holdCorrections, type WaitingRow } from './holdCorrections.ts';
import type { FormerVersion, KeptRecords } from './protection.ts';
import type { RecordTable, ShownVersion } from './recordTable.ts';

/** Rows of one cohort that stay as an earlier version has them. */
export interface CohortHeld {
  cohort: string;
  waiting: WaitingRow[];
}

type PlacementName = Extract<keyof PublicationTables, `placement/${string}`>;

/** Decides for every cohort which rows wait. @param cohorts records as they are now, by cohort */
export function heldRows(
  former: readonly FormerVersion[],
  cohorts: ReadonlyMap<string, PersonRecords>,
  tables: readonly RecordTable[],
): CohortHeld[] {
  return [...cohorts].map(([cohort, records]) => ({
    cohort,
    waiting: holdCorrections(versionsOf(former, cohort, tables), records, tables),
  }));
}

/** The versions that showed a cohort. */
export function versionsOf(
  former: readonly FormerVersion[],
  cohort: string,
  tables: readonly RecordTable[],
): ShownVersion[] {
  return former.flatMap(({ id, tables: then, kept }) => {
    const found = kept.find((one) => one.cohort === cohort);
    if (!found) return [];
    const held = Map.groupBy(found.held ?? [], ({ table }) => table);
    return [
      {
        id,
        records: new Map(found.records),
        tables: new Set(tables.map(({ name }) => name).filter((name) => showed(then, name, cohort))),
        held: new Map(
          [...held].map(([table, rows]) => [table, new Map(rows.map(({ row, from }) => [row, from]))]),
        ),
      },
    ];
  });
}

function showed(tables: Partial<PublicationTables>, name: string, cohort: string): boolean {
  if (name === 'flows' || name === FLOWS_TOTAL)
    return (tables.flows ?? []).some(({ key }) => key.cohort === cohort);
  return (tables[name as PlacementName] ?? []).some((table) => table.cohort === cohort);
}

/** What a version keeps of its records. */
export function keptRecords(
  cohorts: ReadonlyMap<string, PersonRecords>,
  held: readonly CohortHeld[],
): KeptRecords[] {
  const waiting = new Map(held.map((one) => [one.cohort, one.waiting]));
  return [...cohorts].map(([cohort, records]) => ({
    cohort,
    records: [...records],
    held: (waiting.get(cohort) ?? []).map(({ table, row, from }) => ({ table, row, from })),
  }));
}

/** Name of a row, as tables of records call it. */
export function rowName(table: string, { key }: { key: PlacementRow['key'] }): string {
  const codes: Record<string, (string | undefined)[]> = {
    'placement/city': [],
    'placement/sector': [key.sector],
    'placement/region': [key.region],
    'placement/specialty': [key.specialty],
    'placement/school': [key.school],
    'placement/programme': [key.school, key.specialty],
    'placement/occupation': [key.occupation],
    flows: [key.specialty],
  };
  return JSON.stringify(codes[table] ?? []);
}

/** Puts the rows that wait in the place of those made now: each as the version has it that it was shown in last. */
export function withHeldRows<Tables extends Pick<PublicationTables, PlacementName | 'flows'>>(
  tables: Tables,
  held: readonly CohortHeld[],
  former: readonly FormerVersion[],
): Tables {
  const made = { ...tables };
  const versions = new Map(former.map(({ id, tables: then }) => [id, then]));
  for (const { cohort, waiting } of held) {
    const city = waiting.find(({ table }) => table === 'placement/city');
    for (const name of Object.keys(tables).filter((one) => one.startsWith('placement/')) as PlacementName[]) {
      const rows = waiting.filter(({ table }) => table === name);
      if (rows.length === 0 && !city) continue;
      made[name] = made[name]?.map((table) => {
        if (table.cohort !== cohort) return table;
        const before = (from: string | null) =>
          versions.get(from ?? '')?.[name]?.find((one) => one.cohort === cohort);
        return {
          ...table,
          rows: replaced(
            table.rows,
            rows,
            (row) => rowName(name, row),
            (from) => before(from)?.rows ?? [],
          ),
          total: (city && totalOf(versions.get(city.from ?? ''), cohort)) ?? table.total,
        };
      }) as Tables[typeof name];
    }
    made.flows = withHeldFlows(made.flows, cohort, waiting, versions);
  }
  return made;
}

function totalOf(then: Partial<PublicationTables> | undefined, cohort: string): PlacementRow | undefined {
  return then?.['placement/city']?.find((one) => one.cohort === cohort)?.total;
}

function replaced(
  rows: readonly PlacementRow[],
  waiting: readonly WaitingRow[],
  nameOf: (row: PlacementRow) => string,
  rowsOf: (from: string | null) => readonly PlacementRow[],
): PlacementRow[] {
  const held = new Map(waiting.map((one) => [one.row, one]));
  const before = (one: WaitingRow) => rowsOf(one.from).find((row) => nameOf(row) === one.row);
  const kept = rows.flatMap((row) => {
    const one = held.get(nameOf(row));
    return one ? (before(one) ?? []) : [row];
  });
  // a row that nobody is in now, and was shown with somebody
  const there = new Set(rows.map(nameOf));
  return [...kept, ...waiting.flatMap((one) => (there.has(one.row) ? [] : (before(one) ?? [])))];
}

function withHeldFlows(
  rows: readonly FlowRow[],
  cohort: string,
  waiting: readonly WaitingRow[],
  versions: ReadonlyMap<string, Partial<PublicationTables>>,
): FlowRow[] {
  const held = waiting.flatMap(({ table, row, from }) => {
    if (table === FLOWS_TOTAL) return [{ specialty: TOTAL, from }];
    return table === 'flows' ? [{ specialty: (JSON.parse(row) as string[])[0] ?? '', from }] : [];
  });
  if (held.length === 0) return [...rows];
  const isHeld = new Set(held.map(({ specialty }) => specialty));
  const others = rows.filter(({ key }) => key.cohort !== cohort || !isHeld.has(key.specialty ?? ''));
  const before = held.flatMap(({ specialty, from }) =>
    (versions.get(from ?? '')?.flows ?? []).filter(
      ({ key }) => key.cohort === cohort && key.specialty === specialty,
    ),
  );
  return [...others, ...before].sort((a, b) => compare(a, b));
}

function compare(a: FlowRow, b: FlowRow): number {
  const name = ({ key }: FlowRow) => `${key.cohort} ${key.specialty === TOTAL ? '' : key.specialty}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
