import type { Solver } from '../plan/solver.ts';
import { type AttackerRange, attackerRanges } from './attackerRanges.ts';
import { checkLinks, type LinkedCell, type LinkedTable } from './linkedTable.ts';
import { type Ask, nearestTables, protectionOf } from './nearestTables.ts';

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

/** One in so many is granted at a time: more are quicker and hide more. */
const GRANTED = 4;

/**
 * Hides sensitive counts, and with each as many others as it takes that parent less siblings, and everything else that
 * links tables, leaves an attacker in the dark about it: a reader, and an employer who is alone in a hidden count and knows
 * it. The others are found one direction at a time: of all tables in which the sensitive count is so much larger (smaller),
 * the one that lies nearest; what differs in it is hidden. An employer who knows a count of that table asks for another one.
 * Ranges are worked out from what is told, apart from how that was chosen.
 *
 * @param before cells that were hidden when the same counts were shown before, and stay so
 * @param prefer cells to be tried first, as those of the quarter before
 * @throws RangeError where a line does not hold
 * @see Kelly, Golden, Assad (1992), Cell suppression: disclosure protection for sensitive tabular data
 * @see method §8, "Protection matrix"
 */
export async function suppressCells(
  table: LinkedTable,
  solver: Solver,
  { before = [], prefer = [] }: { before?: Iterable<string>; prefer?: Iterable<string> } = {},
): Promise<Suppression> {
  checkLinks(table);
  const sensitive = table.cells
    .filter((cell) => cell.sensitive !== null)
    .sort((a, b) => protectionOf(b) - protectionOf(a) || (a.id < b.id ? -1 : 1));
  const primary = new Set(sensitive.map(({ id }) => id));
  const hidden = new Set([...primary, ...before]);
  const values = new Map(table.cells.map(({ id, value }) => [id, value]));
  const preferred = [...prefer].filter((id) => values.has(id));
  const exposed = new Set<string>();
  // what another table differs in; hiding more leaves it what it is
  const believed = new Map<string, Set<string>>();
  const protect = async (asks: readonly Ask[]) => {
    let left = asks;
    let first = true;
    while (left.length > 0) {
      const movable = first ? new Set([...hidden, ...preferred]) : hidden;
      first = false;
      const found = await nearestTables(table, hidden, left, movable, solver);
      const among = left.map((ask, i) => ({ ask, cells: found[i] ?? null }));
      for (const { ask, cells } of among) if (cells) grant(ask, cells);
      const failing = among.flatMap(({ ask, cells }) => (cells ? [] : [ask]));
      // the dearest are granted first, for what they hide may do for others
      const wider = await nearestTables(table, hidden, failing, 'all', solver);
      const costOf = (cells: readonly string[] | null | undefined) =>
        (cells ?? []).reduce((sum, id) => sum + (hidden.has(id) ? 0 : 1 + (values.get(id) ?? 0)), 0);
      const granted = failing
        .map((ask, i) => ({ ask, cells: wider[i] ?? null, cost: costOf(wider[i]) }))
        .sort((a, b) => b.cost - a.cost)
        .slice(0, Math.ceil(failing.length / GRANTED));
      for (const { ask, cells } of granted) {
        if (cells) grant(ask, cells);
        else exposed.add(ask.cell.id);
      }
      left = failing.filter((ask) => granted.every((one) => one.ask !== ask));
    }
  };
  const grant = ({ cell, direction, known }: Ask, cells: readonly string[]) => {
    for (const id of cells) hidden.add(id);
    if (known === null) believed.set(`${cell.id} ${direction}`, new Set(cells));
  };
  await protect(asksOf(sensitive, () => [null]));
  const insiders = sensitive.filter((cell) => cell.sensitive?.reason === 'few_employers');
  await protect(
    asksOf(sensitive, (cell, direction) => {
      const moved = believed.get(`${cell.id} ${direction}`);
      return insiders.map(({ id }) => id).filter((id) => id !== cell.id && moved?.has(id));
    }),
  );
  return {
    primary,
    secondary: new Set([...hidden].filter((id) => !primary.has(id))),
    ranges: await attackerRanges(table, hidden, solver, primary),
    exposed: [...exposed],
  };
}

function asksOf(
  sensitive: readonly LinkedCell[],
  knownTo: (cell: LinkedCell, direction: 1 | -1) => readonly (string | null)[],
): Ask[] {
  return sensitive.flatMap((cell) =>
    ([1, -1] as const).flatMap((direction) =>
      knownTo(cell, direction).map((known): Ask => ({ cell, direction, known })),
    ),
  );
}
