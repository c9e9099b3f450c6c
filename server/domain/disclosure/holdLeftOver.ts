import { cellOf } from './crossTable.ts';
import { NOWHERE, type RecordTable, rowsOf, type Source, type Sources } from './recordTable.ts';
import { changeOf, differing, shownFrom, type TouchedRow } from './touchedRows.ts';

type Rows = ReadonlyMap<string, ReadonlyMap<string, TouchedRow>>;

/** The records of one row as one table, in one version, tells them: by id, what the row's figures see of each. */
interface View {
  table: RecordTable;
  seen: ReadonlyMap<string, string>;
}

/**
 * Holds rows until a total and its parts, as they are shown now and as they ever were, differ from each other in no record
 * or in `least`. The parts of each table below are one view of the total; so are those of two tables side by side, and so
 * is each part as it was shown when it was nearest to the total.
 *
 * What is held is the smallest part that changed, and the total itself where none did.
 */
export function holdLeftOver(
  rows: Rows,
  sources: Sources,
  least: number,
  hold: (row: TouchedRow) => void,
): void {
  const tables = [...rows.values()].flatMap((of) => [...of.values()].slice(0, 1).map(({ table }) => table));
  const totals = tables.map((table) => ({
    of: [...(rows.get(table.name)?.values() ?? [])],
    below: tables.filter(({ within }) => within.includes(table.name)),
  }));
  let again = true;
  while (again) {
    again = false;
    for (const { of, below } of totals.filter(({ below }) => below.length > 0))
      for (const total of of) {
        const parts = below.map((table) => partsOf(total, table, rows, sources));
        const then = parts.flatMap((part) => earlierViews(total, part, sources));
        for (;;) {
          const tell = tellingTables(total, parts, then, sources, least);
          if (!tell) break;
          const row = rowToHold(total, parts, tell, sources);
          if (!row) break;
          hold(row);
          again = true;
        }
      }
  }
}

/** The rows of one table that a total is the sum of, as far as they are touched. */
interface Parts {
  table: RecordTable;
  rows: readonly TouchedRow[];
}

function partsOf(total: TouchedRow, table: RecordTable, rows: Rows, sources: Sources): Parts {
  const inside = new Set<string>();
  for (let source = 0; source <= sources.now; source++)
    for (const id of total.ids) {
      const record = sources.recordsOf(source).get(id);
      if (!record || !rowsOf(total.table, record).includes(total.row)) continue;
      for (const row of rowsOf(table, record)) inside.add(row);
    }
  return { table, rows: [...inside].flatMap((row) => rows.get(table.name)?.get(row) ?? []) };
}

function totalView(total: TouchedRow, source: Source, sources: Sources): View {
  const records = sources.recordsOf(source);
  const seen = new Map<string, string>();
  for (const id of total.ids) {
    const record = records.get(id);
    if (record && rowsOf(total.table, record).includes(total.row))
      seen.set(id, cellOf(record, total.table.by));
  }
  return { table: total.table, seen };
}

/** @param from which records each part is shown from */
function partsView(
  total: TouchedRow,
  { table, rows }: Parts,
  from: (row: TouchedRow) => Source,
  sources: Sources,
): View {
  const copies = new Map<string, { cell: string; of: number }[]>();
  for (const row of rows) {
    const records = sources.recordsOf(from(row));
    for (const id of row.ids) {
      const record = records.get(id);
      if (!record || !rowsOf(total.table, record).includes(total.row)) continue;
      const own = rowsOf(table, record);
      if (!own.includes(row.row)) continue;
      const copy = { cell: cellOf(record, total.table.by), of: own.length };
      const all = copies.get(id);
      if (all) all.push(copy);
      else copies.set(id, [copy]);
    }
  }
  const seen = new Map<string, string>();
  for (const [id, all] of copies) {
    const [{ cell, of } = { cell: '', of: 0 }] = all;
    const whole = all.length === of && all.every((copy) => copy.cell === cell);
    // one who moved stands in two parts or in none where only one of them moved on
    seen.set(id, whole ? cell : JSON.stringify(all.map((copy) => `${copy.cell} ${copy.of}`).sort()));
  }
  return { table, seen };
}

/** What was told of a total by its parts before, one view a version, and by each as it was nearest to a total that was shown. */
function earlierViews(total: TouchedRow, parts: Parts, sources: Sources): View[] {
  const versions = sources.showing(parts.table.name);
  const shown = versions.map((version) =>
    partsView(total, parts, ({ table, row }) => sources.at(version, table.name, row), sources),
  );
  return distinct(shown);
}

function nearestView(total: TouchedRow, parts: Parts, to: Source, sources: Sources): View {
  const { now } = sources;
  return partsView(
    total,
    parts,
    (row) => {
      const from = [sources.at(now, row.table.name, row.row), ...shownFrom(row, sources)];
      const known = from.filter((source) => source !== NOWHERE);
      const off = (source: Source) => differing(row, to, source, sources).length;
      return known.length === 0 ? NOWHERE : known.reduce((a, b) => (off(b) < off(a) ? b : a));
    },
    sources,
  );
}

/** Two views that differ in a few records, by the tables that they are of; null: none do. */
function tellingTables(
  total: TouchedRow,
  parts: readonly Parts[],
  then: readonly View[],
  sources: Sources,
  least: number,
): ReadonlySet<string> | null {
  const { now } = sources;
  const own = sources.at(now, total.table.name, total.row);
  const totals = [...new Set([own, ...shownFrom(total, sources)])].filter((source) => source !== NOWHERE);
  const views = totals.map((source) => totalView(total, source, sources));
  const shown = parts.map((part) =>
    partsView(total, part, ({ table, row }) => sources.at(now, table.name, row), sources),
  );
  const nearest = totals.flatMap((to, i) =>
    parts.map((part): [View, View] => [views[i] as View, nearestView(total, part, to, sources)]),
  );
  const pairs: [View, View][] = [
    ...shown.flatMap((view): [View, View][] => [...views, ...then, ...shown].map((other) => [view, other])),
    ...(own === NOWHERE ? [] : then.map((other): [View, View] => [views[0] as View, other])),
    ...nearest,
  ];
  const few = pairs.find(([a, b]) => a !== b && differInFew(a, b, least));
  return few ? new Set(few.map(({ table }) => table.name)) : null;
}

function differInFew({ seen: a }: View, { seen: b }: View, least: number): boolean {
  let count = 0;
  for (const [id, cell] of a) if (b.get(id) !== cell && ++count >= least) return false;
  for (const id of b.keys()) if (!a.has(id) && ++count >= least) return false;
  return count > 0;
}

function rowToHold(
  total: TouchedRow,
  parts: readonly Parts[],
  tell: ReadonlySet<string>,
  sources: Sources,
): TouchedRow | null {
  const changed = (of: readonly TouchedRow[]) =>
    of
      .map((row) => ({ row, count: changeOf(row, sources) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count || (a.row.row < b.row.row ? -1 : 1))[0]?.row;
  return (
    changed(parts.filter(({ table }) => tell.has(table.name)).flatMap(({ rows }) => rows)) ??
    changed([total]) ??
    changed(parts.flatMap(({ rows }) => rows)) ??
    null
  );
}

function distinct(views: readonly View[]): View[] {
  const key = ({ seen }: View) => JSON.stringify([...seen]);
  return [...new Map(views.map((view) => [key(view), view])).values()];
}
