import type { PlanInput } from '../planInput.ts';
import type { Relaxation } from '../planResult.ts';
import type { NamedLimit } from './limitsOf.ts';

/**
 * The least a limit has to be loosened, alone, for a plan to exist; by bisection, since what a looser limit allows a tighter
 * one never adds to. Null where it is no number, or where even the farthest does not help.
 */
export async function leastRelaxation(
  input: PlanInput,
  { limit, of, value, loosen, apply }: NamedLimit,
  feasible: (candidate: PlanInput) => Promise<boolean>,
): Promise<Relaxation | null> {
  if (value === null || !loosen || !apply) return null;
  const { step, farthest } = loosen;
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
