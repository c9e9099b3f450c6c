import type { Model } from 'highs';
import { type LinearModel, WHOLE } from '../domain/plan/model/planModel.ts';
import type { Solved, SolveTask } from '../domain/plan/solver.ts';
import type { HeldUp } from './cutLoop.ts';

type Whole = Extract<Solved, { status: 'optimal' }>;

/** How one task is solved, as the whole search needs it. */
interface Searching {
  held: HeldUp;
  solvedBy: (as: SolveTask['as'], gap?: number) => Solved;
}

/** Share of the undecided yes-or-no columns that one step on the way to a first whole solution decides. */
const STEP = 1 / 3;

/**
 * Whole numbers under costs held up by cuts: the relaxation first, a whole solution found from it by deciding the clearest
 * yes-or-no columns step by step, then rounds of whole solutions. Each adds the cuts that it undercuts, and those around it
 * where its yes-or-no columns are kept; until the best of them lies within the gap of what the last round proves.
 */
export function wholeByCuts(
  instance: Model,
  columns: LinearModel['columns'],
  task: SolveTask,
  { held, solvedBy }: Searching,
): Solved {
  const gap = task.gap ?? 0;
  const relaxed = solvedBy('lp');
  if (relaxed.status === 'infeasible') return relaxed;
  let best = decideStepByStep(relaxed.columns, gap);
  let bound = relaxed.objective;
  for (;;) {
    if (best) instance.setSolution({ colValue: best.columns });
    // the other half of the gap is left to what a round's cuts still lack
    const found = solvedBy(task.as, gap / 2);
    if (found.status === 'infeasible') return found;
    bound = Math.max(bound, found.bound);
    const { added, undercut } = held.measure(found.columns);
    const objective = found.objective + undercut;
    if (!best || objective < best.objective) best = { ...found, objective };
    if (added === 0 || best.objective - bound <= gap * Math.abs(best.objective) + 1e-9)
      return { ...best, bound: Math.min(bound, best.objective) };
    cutAround(found.columns);
  }

  /** A whole solution near a relaxed one, with its true cost; the cuts on the way there stay. @returns null where none is left */
  function decideStepByStep(relaxed: Float64Array, gap: number): Whole | null {
    const bounds = boundsOf(columns, task);
    const all = openChoices(columns, task);
    // nothing to decide: the search itself begins at once
    if (all.length === 0) return null;
    let open = all;
    let from: Solved | null = null;
    for (let solution = relaxed; open.length > 0; ) {
      const apart = (c: number) => Math.abs((solution[c] as number) - Math.round(solution[c] as number));
      const next = open
        .toSorted((a, b) => apart(a) - apart(b) || a - b)
        .slice(0, Math.ceil(open.length * STEP));
      for (const c of next) {
        const value = Math.round(solution[c] as number);
        instance.changeColBounds(c, value, value);
      }
      const decided = new Set(next);
      open = open.filter((c) => !decided.has(c));
      from = solvedBy('lp');
      if (from.status !== 'optimal') break;
      solution = from.columns;
    }
    const found = from?.status === 'infeasible' ? from : solvedBy(task.as, gap);
    for (const c of all) instance.changeColBounds(c, ...bounds(c));
    if (found.status === 'infeasible') return null;
    return { ...found, objective: found.objective + held.measure(found.columns).undercut };
  }

  function cutAround(solution: Float64Array): void {
    const bounds = boundsOf(columns, task);
    const kept = openChoices(columns, task);
    for (const c of kept) {
      const value = Math.round(solution[c] as number);
      instance.changeColBounds(c, value, value);
    }
    solvedBy('lp');
    for (const c of kept) instance.changeColBounds(c, ...bounds(c));
  }
}

/** Columns that are yes or no and not decided by the task. */
export function openChoices(columns: LinearModel['columns'], task: SolveTask): number[] {
  const bounds = boundsOf(columns, task);
  return [...columns.whole.keys()].filter((c) => {
    const [lower, upper] = bounds(c);
    return columns.whole[c] === WHOLE.choice && upper - lower === 1;
  });
}

function boundsOf(
  columns: LinearModel['columns'],
  { columns: changed = [] }: SolveTask,
): (column: number) => [number, number] {
  const own = new Map(
    changed.map(({ column, lower, upper }) => [column, [lower, upper] as [number, number]]),
  );
  return (column) => own.get(column) ?? [columns.lower[column] ?? 0, columns.upper[column] ?? 0];
}
