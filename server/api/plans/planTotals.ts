import { decidedIntake } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { Matching, PlanSolution } from '../../domain/plan/planResult.ts';
import type { PlanTotals } from './planParts.model.ts';

/**
 * What a solution comes to.
 *
 * @param standing overrides that count, by programme
 * @param decided graduates as decided; null: as recommended
 */
export function planTotals(
  solution: PlanSolution,
  standing: ReadonlyMap<string, OverrideEvent> = new Map(),
  decided: Matching | null = null,
): PlanTotals {
  const { rows, fields, entrants, cost, objective, holdObjective, provisional, redraws } = solution;
  const { recommendedObjective, matching } = solution;
  const sum = <T>(list: readonly T[], of: (one: T) => number | null) =>
    list.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    last: sum(rows, (row) => row.last),
    recommended: entrants,
    decided: sum(rows, (row) => decidedIntake(row, standing.get(row.programme)).intake),
    cost,
    objective,
    holdObjective,
    recommendedObjective: recommendedObjective ?? null,
    matching: matching ? { ...matching, decided } : null,
    shortage: sum(fields, (field) => field.shortage),
    surplus: sum(fields, (field) => field.surplus),
    provisional,
    redraws,
  };
}
