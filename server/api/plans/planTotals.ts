import { recommendedCount } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { DecidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import { knownMatching } from './knownMatching.ts';
import type { PlanTotals } from './planParts.model.ts';

/**
 * What a solution comes to, as it stands and as recommended.
 *
 * @param stands null: a scenario, of which nothing is decided
 */
export function planTotals(
  input: PlanInput,
  solution: PlanSolution,
  stands: DecidedPlan | null = null,
): PlanTotals {
  const { rows, cost, objective, holdObjective, provisional, redraws } = solution;
  const { recommendedObjective } = solution;
  const matching = knownMatching(solution, input);
  const sum = <T>(list: readonly T[], of: (one: T) => number | null) =>
    list.reduce((total, one) => total + (of(one) ?? 0), 0);
  const fields = stands?.fields ?? solution.fields;
  const recommended = sum(rows, recommendedCount);
  return {
    last: sum(rows, (row) => row.last),
    recommended,
    decided: stands?.entrants ?? recommended,
    cost,
    decidedCost: stands?.cost ?? cost,
    objective,
    holdObjective,
    recommendedObjective: recommendedObjective ?? null,
    matching: matching ? { ...matching, decided: (stands?.differs && stands.matching) || null } : null,
    shortage: fields.length > 0 ? sum(fields, (field) => field.shortage) : null,
    surplus: fields.length > 0 ? sum(fields, (field) => field.surplus) : null,
    provisional,
    redraws,
  };
}
