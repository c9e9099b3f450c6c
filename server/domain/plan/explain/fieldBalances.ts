import { type Estimate, missing } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { FieldBalance } from '../planResult.ts';
import { evaluatePlan } from '../solve/evaluatePlan.ts';
import { factorDrawer, supplyDrawer } from './drawYields.ts';

const LEVEL = 0.8;
const DRAWS = 400;
/** For an answer within a second. */
export const FEW_DRAWS = 100;

/**
 * Supply of every field against its demand, if every intake stays and under the plan. The gap's interval comes from draws of
 * a joint scenario and of the supply: rates common to the field's programmes, and the graduates' own chance. Both supplies
 * are drawn with the same rates.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws
 */
export function fieldBalances(input: PlanInput, intakes: readonly number[], count = DRAWS): FieldBalance[] {
  const lasts = input.programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
  const planned = new Map(evaluatePlan(input, intakes).fields.map((one) => [one.field, one]));
  const kept = new Map(evaluatePlan(input, lasts).fields.map((one) => [one.field, one]));
  const draws = drawGaps();
  return input.fields.flatMap((field) => {
    const under = planned.get(field.code);
    if (!under) return [];
    const supplyLast = kept.get(field.code)?.supply ?? 0;
    const demand = field.scenarios.reduce((so, one) => so + one, 0) / field.scenarios.length;
    const drawn = draws.get(field.code);
    return [
      {
        field: field.code,
        shortage: under.shortage,
        surplus: under.surplus,
        demand,
        supplyLast,
        supplyPlan: under.supply,
        gapLast: gap(field, demand - supplyLast, drawn?.last),
        gapPlan: gap(field, demand - under.supply, drawn?.plan),
      },
    ];
  });

  function drawGaps() {
    const random = randomSource(seedFor(input.seed, 'gaps'));
    // which joint scenario, the same for every field
    const chances = Float64Array.from({ length: count }, () => random());
    const factorOf = factorDrawer(input);
    const [ofLast, ofPlan] = [supplyDrawer(input, lasts), supplyDrawer(input, intakes)];
    return new Map(
      input.fields.map(({ code, scenarios }) => {
        const own = randomSource(seedFor(input.seed, `gaps/${code}`));
        const factors = chances.map(() => factorOf(code, own));
        const gapsOf = (drawSupply: typeof ofLast) => {
          const chance = randomSource(seedFor(input.seed, `graduates/${code}`));
          return factors.map((factor, d) => {
            const demand = scenarios[Math.floor((chances[d] as number) * scenarios.length)] ?? 0;
            return demand - drawSupply(code, factor, chance);
          });
        };
        return [code, { last: gapsOf(ofLast), plan: gapsOf(ofPlan) }];
      }),
    );
  }
}

function gap({ demand, supply }: PlanField, value: number, draws: Float64Array | undefined): Estimate {
  if (!draws) return missing('not_assessable', 0, LEVEL);
  const ascending = draws.toSorted();
  return {
    value,
    low: Math.min(value, quantileR7(ascending, (1 - LEVEL) / 2)),
    high: Math.max(value, quantileR7(ascending, (1 + LEVEL) / 2)),
    level: LEVEL,
    n: demand.n,
    state: supply.at(-1)?.supply.state === 'approximate' ? 'approximate' : demand.state,
    note: demand.note,
  };
}
