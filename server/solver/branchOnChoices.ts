import type { Model } from 'highs';
import type { Solved } from '../domain/plan/solver.ts';

type Whole = Extract<Solved, { status: 'optimal' }>;

/** A yes-or-no column this near to 0 or 1 is decided. */
const DECIDED = 1e-6;

/**
 * A program whose few yes-or-no columns have to be whole, by branch and bound: each of its linear programs starts from the basis
 * of the one before, so that some dozen of them take less than one search of the solver's own.
 *
 * @param choices columns, bounded by 0 and 1; their bounds are as before afterwards
 * @param gap relative, within which a branch is not worth following
 * @param relaxed solves the linear program as it stands, with every cut it needs
 */
export function branchOnChoices(
  instance: Model,
  choices: readonly number[],
  gap: number,
  relaxed: () => Solved,
): Solved {
  let best: Whole | null = null;
  let bound = Number.POSITIVE_INFINITY;
  follow();
  return best
    ? { ...(best as Whole), bound: Math.min(bound, (best as Whole).objective) }
    : { status: 'infeasible' };

  function follow(): void {
    const found = relaxed();
    if (found.status === 'infeasible') return;
    if (best && found.objective >= best.objective - gap * Math.abs(best.objective)) {
      bound = Math.min(bound, found.objective);
      return;
    }
    const apart = (c: number) =>
      Math.abs((found.columns[c] as number) - Math.round(found.columns[c] as number));
    const next = choices.reduce((a, b) => (apart(b) > apart(a) ? b : a));
    if (apart(next) <= DECIDED) {
      best = found;
      return;
    }
    const nearer = Math.round(found.columns[next] as number);
    for (const value of [nearer, 1 - nearer]) {
      instance.changeColBounds(next, value, value);
      follow();
    }
    instance.changeColBounds(next, 0, 1);
  }
}
