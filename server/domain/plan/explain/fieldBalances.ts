import { type Estimate, missing } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { FieldBalance } from '../planResult.ts';
import { factorDrawer, supplyDrawer } from './drawYields.ts';

const LEVEL = 0.8;
export const DRAWS = 400;
/** For an answer within a second. */
export const FEW_DRAWS = 100;

/**
 * Supply of every specialty against its demand at level, if every intake stays and under the plan. The gap's interval comes
 * from draws of a joint scenario and of the supply: rates common to the specialty's programmes, and the graduates' own chance.
 * Both supplies are drawn with the same rates.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws
 */
export function fieldBalances(input: PlanInput, intakes: readonly number[], count = DRAWS): FieldBalance[] {
  const lasts = lastIntakes(input);
  const planned = localSupply(input, intakes);
  const kept = localSupply(input, lasts);
  const draws = drawGaps();
  return input.fields.flatMap((field) => {
    const { scenarios } = field;
    if (field.demand.value === null || scenarios.length === 0) return [];
    const supplyLast = kept.get(field.code) ?? 0;
    const supplyPlan = planned.get(field.code) ?? 0;
    const mean = (of: (demand: number) => number) =>
      scenarios.reduce((so, one) => so + of(one), 0) / scenarios.length;
    const demand = mean((one) => one);
    const drawn = draws.get(field.code);
    return [
      {
        field: field.code,
        shortage: mean((one) => Math.max(0, one - supplyPlan)),
        surplus: mean((one) => Math.max(0, supplyPlan - one)),
        demand,
        supplyLast,
        supplyPlan,
        gapLast: gap(field, demand - supplyLast, drawn?.last),
        gapPlan: gap(field, demand - supplyPlan, drawn?.plan),
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
