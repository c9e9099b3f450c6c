import type { Solver } from '../plan/solver.ts';
import { type AttackerRange, attackerRanges, isProtected, modelOf } from './attackerRanges.ts';
import { checkLinks, type LinkedCell, type LinkedTable, termsOf } from './linkedTable.ts';

/** Which counts of a table are hidden, and what that is worth. */
export interface Suppression {
  /** hidden because they are sensitive, and because they would tell a sensitive one; both are printed alike */
  primary: ReadonlySet<string>;
  secondary: ReadonlySet<string>;
  /** what an attacker can work out of each primary */
  ranges: ReadonlyMap<string, AttackerRange>;
  /** primaries that cannot be protected, because what stands elsewhere tells them: the table must not come out */
  exposed: readonly string[];
}

/** Cost of moving a count that is hidden already: next to nothing, but not nothing, so that nothing moves idly. */
const HIDDEN = 1e-4;

/**
 * Hides sensitive counts, and with each as many others as it takes that parent less siblings, and everything else that
 * links tables, leaves an attacker in the dark about it: a reader, and an employer who is alone in a hidden count and knows
 * it. The others are found one direction at a time: of all tables in which the sensitive count is so much larger (smaller),
 * the one that lies nearest; what differs in it is hidden. Ranges are worked out from what is told, apart from how that was
 * chosen.
 *
 * @throws RangeError where a line does not hold
 * @see Kelly, Golden, Assad (1992), Cell suppression: disclosure protection for sensitive tabular data
 * @see method §8, "Protection matrix"
 */
export async function suppressCells(table: LinkedTable, solver: Solver): Promise<Suppression> {
  checkLinks(table);
  const sensitive = table.cells
    .filter((cell) => cell.sensitive !== null)
    .sort((a, b) => protectionOf(b) - protectionOf(a) || (a.id < b.id ? -1 : 1));
  const primary = new Set(sensitive.map(({ id }) => id));
  const hidden = new Set(primary);
  const insiders = sensitive.filter((cell) => cell.sensitive?.reason === 'few_employers');
  const views = [null, ...insiders.map(({ id }) => id)].map((known) => viewOf(table, sensitive, known));
  for (const view of views)
    for (const cell of await exposedIn(view, hidden, solver))
      for (const direction of [1, -1] as const)
        for (const id of (await nearestTable(view, hidden, { cell, direction }, solver)) ?? [])
          hidden.add(id);
  // hiding more leaves nobody less in the dark, so that views before need no second look
  const exposed = new Set<string>();
  for (const view of views) for (const { id } of await exposedIn(view, hidden, solver)) exposed.add(id);
  return {
    primary,
    secondary: new Set([...hidden].filter((id) => !primary.has(id))),
    ranges: await attackerRanges(table, hidden, solver, primary),
    exposed: [...exposed],
  };
}

/** A table as somebody sees it who knows one hidden count. */
interface View extends LinkedTable {
  known: string | null;
  /** sensitive cells besides */
  sensitive: readonly LinkedCell[];
}

function viewOf({ cells, lines }: LinkedTable, sensitive: readonly LinkedCell[], known: string | null): View {
  return {
    cells: known === null ? cells : cells.map((cell) => (cell.id === known ? { ...cell, open: true } : cell)),
    lines,
    known,
    sensitive: sensitive.filter(({ id }) => id !== known),
  };
}

/** Sensitive cells of which somebody can work out too much. */
async function exposedIn(view: View, hidden: ReadonlySet<string>, solver: Solver): Promise<LinkedCell[]> {
  const dark = new Set([...hidden].filter((id) => id !== view.known));
  const ranges = await attackerRanges(
    view,
    dark,
    solver,
    view.sensitive.map(({ id }) => id),
  );
  return view.sensitive.filter((cell) => !isProtected(cell, ranges.get(cell.id) as AttackerRange));
}

const protectionOf = ({ sensitive }: LinkedCell) => sensitive?.protection ?? 0;

/**
 * The cells in which the nearest other table differs, in which `cell` is larger or smaller by its protection. A count that
 * is told costs its value and one for each unit that it moves, so that small ones are hidden rather than large ones.
 *
 * @returns null: there is none
 */
async function nearestTable(
  { cells, lines }: LinkedTable,
  hidden: ReadonlySet<string>,
  { cell, direction }: { cell: LinkedCell; direction: 1 | -1 },
  solver: Solver,
): Promise<string[] | null> {
  const amount = direction === 1 ? protectionOf(cell) : Math.min(protectionOf(cell), cell.value);
  if (amount === 0) return [];
  const most = 1e3 * (amount + 1);
  const byId = new Map(cells.map((one, i) => [one.id, { value: one.value, up: 2 * i, down: 2 * i + 1 }]));
  const columns = cells.flatMap(({ id, value, open }) => {
    const cost = hidden.has(id) ? HIDDEN : value + 1;
    return [
      { cost, upper: open ? 0 : most },
      { cost, upper: open ? 0 : Math.min(value, most) },
    ];
  });
  const rows = lines.map((line) => {
    const terms = termsOf(line);
    const missed = terms.reduce((sum, { id, weight }) => sum + weight * (byId.get(id)?.value ?? 0), 0);
    const entries = terms.flatMap(({ id, weight }) => {
      const { up = 0, down = 0 } = byId.get(id) ?? {};
      return [
        { column: up, weight },
        { column: down, weight: -weight },
      ];
    });
    return { entries, lower: -line.slack - missed, upper: line.slack - missed };
  });
  const { up = 0, down = 0 } = byId.get(cell.id) ?? {};
  const [moves, rests] = direction === 1 ? [up, down] : [down, up];
  const [solved] = await solver.solve(modelOf(columns, rows), [
    {
      as: 'lp',
      columns: [
        { column: moves, lower: amount, upper: amount },
        { column: rests, lower: 0, upper: 0 },
      ],
    },
  ]);
  if (solved?.status !== 'optimal') return null;
  return cells
    .filter((_, i) => Math.abs((solved.columns[2 * i] ?? 0) - (solved.columns[2 * i + 1] ?? 0)) > 1e-7)
    .map(({ id }) => id);
}
