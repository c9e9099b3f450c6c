import type { PlanOutcome } from '../planResult.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';

/**
 * The optimum and the recommendation of a plan that was kept, entrants in the order of its programmes; one that could not be
 * assessed stays as it was.
 *
 * @returns null where its limits conflict
 */
export function recommendationOf(
  outcome: PlanOutcome,
): Pick<Recommendation, 'optimum' | 'recommended'> | null {
  if ('infeasible' in outcome) return null;
  const { rows } = outcome;
  return {
    optimum: rows.map(({ optimum, recommended, last }) => optimum ?? recommended ?? last ?? 0),
    recommended: rows.map(({ recommended, last }) => recommended ?? last ?? 0),
  };
}
