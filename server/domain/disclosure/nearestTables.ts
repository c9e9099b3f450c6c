import type { LinearModel } from '../plan/model/planModel.ts';
import type { Solver, SolveTask } from '../plan/solver.ts';
import { modelOf } from './attackerRanges.ts';
import { type LinkedCell, type LinkedTable, termsOf } from './linkedTable.ts';

/** Another table that somebody may believe in: one count is larger or smaller by its protection, one other they know. */
export interface Ask {
  cell: LinkedCell;
  direction: 1 | -1;
  /** id of a hidden count that they know, because it is their own; null: none */
  known: string | null;
}

/** Cost of moving a count that is hidden already: next to nothing, but not nothing, so that nothing moves idly. */
const HIDDEN = 1e-4;

export const protectionOf = ({ sensitive }: LinkedCell) => sensitive?.protection ?? 0;

/**
 * Of all tables that agree with what is told, and in which one count is off by its protection, the one that lies nearest.
 *
 * @param movable cells that may be hidden: `hidden`, or some more; all that are not open
 * @returns ids of the cells in which it differs, one list an ask; null: there is none
 */
export async function nearestTables(
  { cells, lines }: LinkedTable,
  hidden: ReadonlySet<string>,
  asks: readonly Ask[],
  movable: ReadonlySet<string> | 'all',
  solver: Solver,
): Promise<(string[] | null)[]> {
  if (asks.length === 0) return [];
  const free = cells.filter(({ id, open }) => !open && (movable === 'all' || movable.has(id)));
  const at = new Map(free.map(({ id }, i) => [id, 2 * i]));
  const model = movesModel(cells, lines, free, at, hidden);
  const most = Math.max(1, ...asks.map(({ cell }) => protectionOf(cell)));
  const tasks = asks.map(({ cell, direction, known }): SolveTask => {
    const amount = amountOf(cell, direction);
    const up = at.get(cell.id) ?? 0;
    const [moves, rests] = direction === 1 ? [up, up + 1] : [up + 1, up];
    const own = known === null ? undefined : at.get(known);
    return {
      as: 'lp',
      columns: [
        { column: moves, lower: amount, upper: Math.max(amount, most) },
        { column: rests, lower: 0, upper: 0 },
        ...(own === undefined ? [] : [own, own + 1].map((column) => ({ column, lower: 0, upper: 0 }))),
      ],
    };
  });
  const solved = await solver.solve(model, tasks);
  return asks.map(({ cell, direction }, i) => {
    const one = solved[i];
    if (amountOf(cell, direction) === 0) return [];
    if (one?.status !== 'optimal') return null;
    return free
      .filter((_, f) => Math.abs((one.columns[2 * f] ?? 0) - (one.columns[2 * f + 1] ?? 0)) > 1e-7)
      .map(({ id }) => id);
  });
}

function amountOf(cell: LinkedCell, direction: 1 | -1): number {
  return direction === 1 ? protectionOf(cell) : Math.min(protectionOf(cell), cell.value);
}

/** Two columns a cell, up and down. A count that is told costs its value and one for each unit, so that small ones are hidden first. */
function movesModel(
  cells: readonly LinkedCell[],
  lines: LinkedTable['lines'],
  free: readonly LinkedCell[],
  at: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): LinearModel {
  const most = 1e3 * (1 + Math.max(0, ...cells.map(protectionOf)));
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const columns = free.flatMap(({ id, value }) => {
    const cost = hidden.has(id) ? HIDDEN : value + 1;
    return [
      { cost, upper: most },
      { cost, upper: Math.min(value, most) },
    ];
  });
  const rows = lines.flatMap((line) => {
    const terms = termsOf(line);
    const entries = terms.flatMap(({ id, weight }) => {
      const up = at.get(id);
      if (up === undefined) return [];
      return [
        { column: up, weight },
        { column: up + 1, weight: -weight },
      ];
    });
    if (entries.length === 0) return [];
    const missed = terms.reduce((sum, { id, weight }) => sum + weight * (values.get(id) ?? 0), 0);
    return [{ entries, lower: -line.slack - missed, upper: line.slack - missed }];
  });
  return modelOf(columns, rows);
}
