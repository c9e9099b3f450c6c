import { cellOf } from './crossTable.ts';
import { type RecordTable, rowsOf, type Sources } from './recordTable.ts';
import { changeOf, differing, type TouchedRow } from './touchedRows.ts';

type Rows = ReadonlyMap<string, ReadonlyMap<string, TouchedRow>>;

/**
 * What a difference of two versions lists crosses: ten records of one school, ten of one specialty and ten of one county have
 * but a few in common, and whoever takes the list for one correction reads those. So where fewer than `least` records stand
 * in a listed cell of every table that has any, the smallest row that changed is held.
 *
 * @returns whether something was held
 */
export function holdMatching(
  rows: Rows,
  ids: readonly string[],
  sources: Sources,
  least: number,
  hold: (row: TouchedRow) => void,
): boolean {
  const tables = [...rows.values()].flatMap((of) => [...of.values()].slice(0, 1).map(({ table }) => table));
  const touched = new Set(ids);
  let held = false;
  for (let version = 0; version < sources.now; version++)
    for (;;) {
      const listed = tables.flatMap((table) => {
        const cells = listedCells(table, rows, version, sources);
        return cells.size > 0 ? [{ table, cells }] : [];
      });
      if (listed.length === 0 || matchingAtLeast(listed, touched, sources, least)) break;
      const row = smallestChange(rows, sources, new Set(listed.map(({ table }) => table.name)));
      if (!row) break;
      hold(row);
      held = true;
    }
  return held;
}

/** Cells of a table that are other ones than in a version: those that a record which differs stands in, or stood. */
function listedCells(table: RecordTable, rows: Rows, version: number, sources: Sources): Set<string> {
  const cells = new Set<string>();
  if (!sources.showing(table.name).includes(version)) return cells;
  for (const row of rows.get(table.name)?.values() ?? []) {
    const [then, now] = [version, sources.now].map((at) => sources.at(at, table.name, row.row));
    for (const id of differing(row, then as number, now as number, sources))
      for (const source of [then, now]) {
        const record = sources.recordsOf(source as number).get(id);
        if (record && rowsOf(table, record).includes(row.row))
          cells.add(cellOf(record, table.cells ?? table.by));
      }
  }
  return cells;
}

function matchingAtLeast(
  listed: readonly { table: RecordTable; cells: ReadonlySet<string> }[],
  touched: ReadonlySet<string>,
  sources: Sources,
  least: number,
): boolean {
  const all = Array.from({ length: sources.now + 1 }, (_, source) => sources.recordsOf(source));
  const stands = (id: string, only: readonly (typeof all)[number][]) =>
    listed.every(({ table, cells }) =>
      only.some((records) => {
        const record = records.get(id);
        return record && cells.has(cellOf(record, table.cells ?? table.by));
      }),
    );
  let count = 0;
  for (const id of touched) if (stands(id, all) && ++count >= least) return true;
  const now = all.slice(-1);
  for (const id of sources.recordsOf(sources.now).keys())
    if (!touched.has(id) && stands(id, now) && ++count >= least) return true;
  return false;
}

function smallestChange(rows: Rows, sources: Sources, listed: ReadonlySet<string>): TouchedRow | null {
  const changed = [...rows.values()]
    .flatMap((of) => [...of.values()])
    .filter(({ table }) => listed.has(table.name))
    .map((row) => ({ row, count: changeOf(row, sources), whole: row.table.within.length === 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.whole) - Number(b.whole) || a.count - b.count);
  return changed[0]?.row ?? null;
}
