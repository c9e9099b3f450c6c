import type { PlanInput } from '../planInput.ts';
import type { Relaxation } from '../planResult.ts';
import type { NamedLimit } from './limitsOf.ts';

/**
 * The least a limit has to be loosened, alone, for a plan to exist; by bisection, since what a looser limit allows a tighter
 * one never adds to. Null where it is no number, or where even the farthest does not help. Of several ways the shortest.
 */
export async function leastRelaxation(
  input: PlanInput,
  named: NamedLimit,
  feasible: (candidate: PlanInput) => Promise<boolean>,
): Promise<Relaxation | null> {
  const found: Relaxation[] = [];
  for (const way of named.loosen) {
    const one = await leastInOneWay(input, named, way, feasible);
    if (one) found.push(one);
  }
  const far = ({ from, to }: Relaxation) => Math.abs(to - from);
  return found.reduce<Relaxation | null>((a, b) => (a === null || far(b) < far(a) ? b : a), null);
}

async function leastInOneWay(
  input: PlanInput,
  { limit, of, value, apply }: NamedLimit,
  { step, farthest }: NamedLimit['loosen'][number],
  feasible: (candidate: PlanInput) => Promise<boolean>,
): Promise<Relaxation | null> {
  if (value === null || !apply) return null;
  const direction = Math.sign(farthest - value);
  const at = (steps: number) => {
    // decimal steps without the last binary digit
    const moved = Number((value + direction * steps * step).toFixed(6));
    return direction > 0 ? Math.min(farthest, moved) : Math.max(farthest, moved);
  };
  let none = 0;
  let enough = Math.ceil(Math.abs(farthest - value) / step);
  if (direction === 0 || !(await feasible(apply(input, at(enough))))) return null;
  while (enough - none > 1) {
    const middle = Math.floor((none + enough) / 2);
    if (await feasible(apply(input, at(middle)))) enough = middle;
    else none = middle;
  }
  return { limit, of, from: value, to: at(enough) };
}
