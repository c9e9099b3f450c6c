import { type Estimate, missing } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { FieldBalance } from '../planResult.ts';
import { evaluatePlan } from '../solve/evaluatePlan.ts';
import { drawYield } from './redrawInput.ts';

const LEVEL = 0.8;
const DRAWS = 400;
/** For an answer within a second: the draws of 800 programmes' yields are most of its time. */
export const FEW_DRAWS = 100;

/**
 * Supply of every field against its demand, if every intake stays and under the plan. The gap's interval comes from draws
 * of a joint scenario and of every yield together.
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
    const gaps = new Map(
      input.fields.map(({ code }) => [
        code,
        { last: new Float64Array(count), plan: new Float64Array(count) },
      ]),
    );
    for (let d = 0; d < count; d++) {
      const at = random();
      for (const { code, scenarios } of input.fields) {
        const one = gaps.get(code);
        const demand = scenarios[Math.floor(at * scenarios.length)] ?? 0;
        if (one) one.last[d] = one.plan[d] = demand;
      }
      input.programmes.forEach((programme, i) => {
        const rate = drawYield(programme, random);
        for (const { field, share } of programme.serves) {
          const one = gaps.get(field);
          if (!one) continue;
          one.last[d] = (one.last[d] ?? 0) - share * rate * (lasts[i] ?? 0);
          one.plan[d] = (one.plan[d] ?? 0) - share * rate * (intakes[i] ?? 0);
        }
      });
    }
    return gaps;
  }
}

function gap({ demand }: PlanField, value: number, draws: Float64Array | undefined): Estimate {
  if (!draws) return missing('not_assessable', 0, LEVEL);
  const ascending = draws.toSorted();
  return {
    value,
    low: Math.min(value, quantileR7(ascending, (1 - LEVEL) / 2)),
    high: Math.max(value, quantileR7(ascending, (1 + LEVEL) / 2)),
    level: LEVEL,
    n: demand.n,
    state: demand.state,
    note: demand.note,
  };
}
