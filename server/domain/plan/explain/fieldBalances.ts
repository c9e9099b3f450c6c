import { DRAWS } from '../balance/drawnSupply.ts';
import { lastIntakes } from '../balance/localSupply.ts';
import { nextCohort } from '../gaps/levelGaps.ts';
import type { PlanInput } from '../planInput.ts';
import type { FieldBalance } from '../planResult.ts';

/** For an answer within a second. */
export const FEW_DRAWS = 100;

/**
 * Supply of every specialty against its demand at level, if every intake stays and under the plan: {@link nextCohort} at both.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws
 */
export function fieldBalances(input: PlanInput, intakes: readonly number[], count = DRAWS): FieldBalance[] {
  const last = nextCohort(input, lastIntakes(input), count);
  const planned = nextCohort(input, intakes, count);
  return input.fields.flatMap(({ code, scenarios }) => {
    const [kept, plan] = [last.get(code), planned.get(code)];
    if (!kept || !plan || kept.demand.value === null || scenarios.length === 0) return [];
    const supplyPlan = plan.supply.value ?? 0;
    const mean = (of: (demand: number) => number) =>
      scenarios.reduce((so, one) => so + of(one), 0) / scenarios.length;
    return [
      {
        field: code,
        shortage: mean((one) => Math.max(0, one - supplyPlan)),
        surplus: mean((one) => Math.max(0, supplyPlan - one)),
        demand: kept.demand.value,
        supplyLast: kept.supply.value ?? 0,
        supplyPlan,
        gapLast: kept.gap,
        gapPlan: plan.gap,
      },
    ];
  });
}
