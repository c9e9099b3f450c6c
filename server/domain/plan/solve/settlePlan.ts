import { leastChange } from '../../guidance/leastChange.ts';
import { allows } from '../explain/conditionalTasks.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import { checkPlan } from './checkPlan.ts';
import { evaluatePlan } from './evaluatePlan.ts';

/**
 * Takes back changes too small to organise, smallest first, as long as every limit holds and the plan stays within the
 * gap it was solved to: of all plans that good, one that leaves more schools in peace.
 *
 * @param highest objective up to which the plan is still within its gap
 * @returns entrants, in the order of the programmes
 */
export function settlePlan(
  input: PlanInput,
  { programmes }: BuiltModel,
  intakes: readonly number[],
  highest: number,
): number[] {
  const settled = [...intakes];
  const change = (i: number) => Math.abs((intakes[i] ?? 0) - (programmes[i]?.choice.last ?? 0));
  const small = [...programmes.keys()]
    .filter((i) => {
      const last = programmes[i]?.choice.last ?? 0;
      return change(i) > 0 && last > 0 && change(i) < leastChange(last, input.limits);
    })
    .toSorted((a, b) => change(a) - change(b) || a - b);
  for (const i of small) {
    const { choice } = programmes[i] as BuiltModel['programmes'][number];
    if (!allows(programmes[i] as BuiltModel['programmes'][number], choice.last)) continue;
    const before = settled[i] as number;
    settled[i] = choice.last;
    const holds = evaluatePlan(input, settled).objective <= highest && checkPlan(input, settled).length === 0;
    if (!holds) settled[i] = before;
  }
  return settled;
}
