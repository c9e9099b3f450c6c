import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { checkPlan } from '../../server/domain/plan/solve/checkPlan.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';

/** Least objective over every plan of up to `most` entrants a programme that keeps all limits; null where none does. */
export function bruteForce(input: PlanInput, most: number): number | null {
  const intakes = input.programmes.map(() => 0);
  let best: number | null = null;
  const tryFrom = (i: number) => {
    if (i === intakes.length) {
      if (checkPlan(input, intakes).length > 0) return;
      const { objective } = evaluatePlan(input, intakes);
      if (best === null || objective < best - 1e-9) best = objective;
      return;
    }
    for (let intake = 0; intake <= most; intake++) {
      intakes[i] = intake;
      tryFrom(i + 1);
    }
  };
  tryFrom(0);
  return best;
}
