import { cellOf, type PersonRecord, type PersonRecords } from './crossTable.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';

/** A published table of records, as far as it matters to what a difference of two versions tells. */
export interface RecordTable {
  name: string;
  /** attributes that its figures are made of, those of the unit among them: a correction of another does not touch it */
  by: readonly string[];
  /** those of them that say whose row it is (a school, a county); none: the table is the city's */
  unit: readonly string[];
  /** the table whose units contain these; null: none is published */
  within: string | null;
}

/**
 * Why corrections are not in a table yet.
 *
 * - `few_in_unit`: the unit, which the record is in, leaves or enters, differs in fewer than ten
 * - `few_left_over`: all but a few of the unit above would be told, and unit above less units below would tell the few
 * - `held_above`: it waits in the table above already
 */
export type WaitingReason = 'few_in_unit' | 'few_left_over' | 'held_above';

/** Corrections that one table does without until there are more. */
export interface WaitingCorrections {
  table: string;
  /** codes of the unit, in the order of the table's */
  unit: readonly string[];
  reason: WaitingReason;
  /** ids of the records that wait; never published */
  records: readonly string[];
}

/** What a new version is counted from, table by table, and what it leaves for the next. */
export interface HeldCorrections {
  /** the records as each table is to see them, by its name: keep them, the next version is held against them */
  shown: ReadonlyMap<string, PersonRecords>;
  waiting: readonly WaitingCorrections[];
}

/**
 * Decides which corrections a new version shows. A change of a few records draws new noise in every cell that it touches,
 * and two versions side by side would tell which: so a unit of a table (a school, a county, the city) either stays as it
 * was or differs in ten records, and so does what units below leave over of the one above. What must wait in a school's
 * rows may come out in its county's.
 *
 * One cohort (one quarter) at a time. A table that was never shown comes out whole, as the one above sees the records.
 *
 * @param shown what the version before was counted from, by table
 * @param records as they are now
 * @param tables each after the one that it stands within
 * @throws RangeError where a table stands before the one that contains it
 * @see method §8, "Corrections leak"
 */
export function holdCorrections(
  shown: ReadonlyMap<string, PersonRecords>,
  records: PersonRecords,
  tables: readonly RecordTable[],
  least = DISCLOSURE_THRESHOLDS.difference,
): HeldCorrections {
  const decided = new Map<string, Decided>();
  for (const table of tables) {
    const above = table.within === null ? null : decided.get(table.within);
    if (above === undefined)
      throw new RangeError(`invalid table ${table.name}; ${table.within} must stand before it`);
    decided.set(table.name, decide(table, { before: shown.get(table.name), after: records }, above, least));
  }
  return {
    shown: new Map(tables.map(({ name }) => [name, (decided.get(name) as Decided).shown])),
    waiting: tables.flatMap(({ name }) => waitingOf(name, decided.get(name) as Decided)),
  };
}

/** A correction as one table sees it. */
interface Change {
  id: string;
  /** units that it leaves, enters or stays in */
  units: readonly string[];
}

type Changes = ReadonlyMap<string, Change>;
type Hold = (id: string, reason: WaitingReason, unit: string) => void;

interface Decided {
  changes: Changes;
  applied: ReadonlySet<string>;
  reasons: Map<string, { reason: WaitingReason; unit: string }>;
  shown: PersonRecords;
}

interface Versions {
  before: PersonRecords | undefined;
  after: PersonRecords;
}

function decide(table: RecordTable, versions: Versions, above: Decided | null, least: number): Decided {
  const changes = changesOf(table, versions);
  const applied = new Set(changes.keys());
  const reasons: Decided['reasons'] = new Map();
  const hold: Hold = (id, reason, unit) => {
    applied.delete(id);
    reasons.set(id, { reason, unit });
  };
  for (const [id, { units }] of changes)
    if (above?.changes.has(id) && !above.applied.has(id)) hold(id, 'held_above', units[0] as string);
  do holdFew(changes, applied, least, hold);
  while (above && holdLeftOver(changes, applied, above, least, hold));
  // a table that was never shown must not tell what the one above keeps back
  const shown = versions.before ? shownBy(versions, changes, applied) : (above?.shown ?? versions.after);
  return { changes, applied, reasons, shown };
}

function changesOf({ by, unit }: RecordTable, { before, after }: Versions): Map<string, Change> {
  const changes = new Map<string, Change>();
  if (!before) return changes;
  const see = (id: string) => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old && now && cellOf(old, by) === cellOf(now, by)) return;
    const units = [old, now].flatMap((record) => (record ? [cellOf(record, unit)] : []));
    changes.set(id, { id, units: [...new Set(units)] });
  };
  for (const id of before.keys()) see(id);
  for (const id of after.keys()) if (!before.has(id)) see(id);
  return changes;
}

/** Holds changes of units with too few until none is left; what remains is the most that can come out. */
function holdFew(changes: Changes, applied: ReadonlySet<string>, least: number, hold: Hold): void {
  for (;;) {
    const counts = countUnits(changes, applied);
    const held = [...applied].flatMap((id) => {
      const unit = changes.get(id)?.units.find((one) => (counts.get(one) ?? 0) < least);
      return unit === undefined ? [] : [{ id, unit }];
    });
    if (held.length === 0) return;
    for (const { id, unit } of held) hold(id, 'few_in_unit', unit);
  }
}

function countUnits(changes: Changes, applied: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of applied)
    for (const unit of changes.get(id)?.units ?? []) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/**
 * Holds the smallest unit below where all but a few changes of the unit above are told by the units below.
 *
 * @returns whether something more was held
 */
function holdLeftOver(
  changes: Changes,
  applied: ReadonlySet<string>,
  above: Decided,
  least: number,
  hold: Hold,
): boolean {
  const leftOver = new Set([...above.applied].filter((id) => changes.has(id) && !applied.has(id)));
  for (const [unit, count] of countUnits(above.changes, leftOver)) {
    if (count >= least) continue;
    const inside = new Set([...applied].filter((id) => above.changes.get(id)?.units.includes(unit)));
    const smallest = [...countUnits(changes, inside)].sort(
      ([a, m], [b, n]) => m - n || (a < b ? -1 : 1),
    )[0]?.[0];
    if (smallest === undefined) continue;
    for (const id of inside)
      if (changes.get(id)?.units.includes(smallest)) hold(id, 'few_left_over', smallest);
    return true;
  }
  return false;
}

/** The records now, but for those whose changes wait, which stay as they were. */
function shownBy({ before, after }: Versions, changes: Changes, applied: ReadonlySet<string>) {
  const shown = new Map(after);
  for (const id of changes.keys()) {
    if (applied.has(id)) continue;
    const old: PersonRecord | undefined = before?.get(id);
    if (old) shown.set(id, old);
    else shown.delete(id);
  }
  return shown;
}

function waitingOf(table: string, { reasons }: Decided): WaitingCorrections[] {
  const groups = Map.groupBy(reasons, ([, { reason, unit }]) => `${unit} ${reason}`);
  return [...groups.values()].map((group) => {
    const [, { reason, unit }] = group[0] as [string, { reason: WaitingReason; unit: string }];
    return { table, unit: JSON.parse(unit) as string[], reason, records: group.map(([id]) => id).sort() };
  });
}
