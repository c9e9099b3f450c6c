import type { PlanInput } from '../planInput.ts';
import type { Matching, PlanSolution } from '../planResult.ts';
import { evaluatePlan } from '../solve/evaluatePlan.ts';
import { decidedIntake } from './decidedIntake.ts';
import type { OverrideEvent } from './overrides.ts';
import { whyNotSolve } from './whyNotSolve.ts';

/**
 * Graduates at work and not as decided: an open programme counts with what is recommended, one that is not assessed with last
 * year's intake.
 *
 * @returns null where nothing is decided otherwise than recommended, and of a plan made by another method
 */
export function decidedMatching(
  input: PlanInput,
  { rows }: PlanSolution,
  standing: ReadonlyMap<string, OverrideEvent>,
): Matching | null {
  if (whyNotSolve(input)) return null;
  const of = new Map(rows.map((row) => [row.programme, row]));
  let differs = false;
  const intakes = input.programmes.map(({ id, last }) => {
    const row = of.get(id);
    const planned = row?.recommended ?? last ?? 0;
    const intake = row ? (decidedIntake(row, standing.get(id)).intake ?? planned) : planned;
    differs ||= intake !== planned;
    return intake;
  });
  if (!differs) return null;
  const { matched, unfilled, unmatched } = evaluatePlan(input, intakes);
  return { matched, unfilled, unmatched };
}
