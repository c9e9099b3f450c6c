import type { LinearModel } from '../plan/model/planModel.ts';
import type { Solver, SolveTask } from '../plan/solver.ts';
import { checkLinks, type LinkedCell, type LinkedTable, termsOf } from './linkedTable.ts';

/** Least and most that a hidden count can be; `high` is Infinity where nothing bounds it. */
export interface AttackerRange {
  low: number;
  high: number;
}

/** HiGHS holds rows to a millionth; a range that close to what is needed is it. */
const CLOSE = 1e-5;

/** Columns end somewhere, far beyond every total, because the solver asks for an end; what comes so near it has none. */
const UNBOUNDED = 100;

/**
 * What an attacker can work out of hidden counts: the least and the most each can be, of all tables that are not negative
 * and agree with everything told. Exact, whatever the lines: two linear programs for each cell.
 *
 * @param hidden cells that are not told
 * @param of those to be worked out; all of them where left out
 * @see method §8, "linear bounds"
 */
export async function attackerRanges(
  table: LinkedTable,
  hidden: ReadonlySet<string>,
  solver: Solver,
  of: Iterable<string> = hidden,
): Promise<Map<string, AttackerRange>> {
  const byId = checkLinks(table);
  const asked = [...of];
  if (asked.length === 0) return new Map();
  const columnOf = new Map([...hidden].map((id, column) => [id, column]));
  const most = 1e4 + 1e3 * table.cells.reduce((sum, { value }) => sum + value, 0);
  const model = hiddenModel(table, byId, columnOf, most);
  const tasks = asked.flatMap((id): SolveTask[] => {
    const column = columnOf.get(id);
    if (column === undefined) throw new RangeError(`invalid cell ${id}; it is not hidden`);
    return [1, -1].map((cost) => ({ as: 'lp', costs: [{ column, cost }] }));
  });
  const solved = await solver.solve(model, tasks);
  const found = (task: number) => {
    const one = solved[task];
    if (one?.status !== 'optimal')
      throw new Error('no table agrees with what is told, not even the true one');
    return one.objective;
  };
  return new Map(
    asked.map((id, i) => {
      const high = -found(2 * i + 1);
      return [
        id,
        { low: Math.max(0, found(2 * i)), high: high > most / UNBOUNDED ? Number.POSITIVE_INFINITY : high },
      ];
    }),
  );
}

/** One column for each hidden cell, one row for each line with any; what is told stands on the other side. */
function hiddenModel(
  { lines }: LinkedTable,
  byId: ReadonlyMap<string, LinkedCell>,
  columnOf: ReadonlyMap<string, number>,
  most: number,
): LinearModel {
  const rows = lines
    .map((line) => {
      const terms = termsOf(line);
      const entries = terms.flatMap(({ id, weight }) => {
        const column = columnOf.get(id);
        return column === undefined ? [] : [{ column, weight }];
      });
      const told = terms.reduce(
        (sum, { id, weight }) => (columnOf.has(id) ? sum : sum + weight * (byId.get(id)?.value ?? 0)),
        0,
      );
      return { entries, lower: -told - line.slack, upper: -told + line.slack };
    })
    .filter(({ entries }) => entries.length > 0);
  return modelOf(
    Array.from({ length: columnOf.size }, () => ({ cost: 0, upper: most })),
    rows,
  );
}

/** A row of a linear program, sparse. */
export interface SparseRow {
  entries: readonly { column: number; weight: number }[];
  lower: number;
  upper: number;
}

/** A linear program whose columns begin at 0. */
export function modelOf(
  columns: readonly { cost: number; upper: number }[],
  rows: readonly SparseRow[],
): LinearModel {
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  const entries = rows.flatMap((row) => row.entries);
  return {
    columns: {
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      whole: new Uint8Array(columns.length),
    },
    rows: {
      lower: Float64Array.from(rows, ({ lower }) => lower),
      upper: Float64Array.from(rows, ({ upper }) => upper),
      constant: new Float64Array(rows.length),
    },
    matrix: {
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ({ column }) => column),
      values: Float64Array.from(entries, ({ weight }) => weight),
    },
    offset: 0,
    recourse: [],
  };
}

/** Whether a range leaves an attacker as much in the dark as a sensitive count needs; below it none can be less than 0. */
export function isProtected({ value, sensitive }: LinkedCell, { low, high }: AttackerRange): boolean {
  const protection = sensitive?.protection ?? 0;
  return low <= Math.max(0, value - protection) + CLOSE && high >= value + protection - CLOSE;
}
