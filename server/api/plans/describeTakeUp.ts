import { takeUp } from '../../domain/plan/explain/takeUp.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import type { PlanTakeUp } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';

/** What graduates of a specialty take up; null where nobody graduates, or the plan was made before it was known. */
export function describeTakeUp(
  { flows, balances, wanted }: PlanSolution,
  specialty: string,
  names: PlanNames,
): PlanTakeUp | null {
  const graduates = balances?.find((one) => one.specialty === specialty)?.supplyPlan ?? 0;
  const byOccupation = Map.groupBy(flows ?? [], ({ occupation }) => occupation);
  const found = takeUp(specialty, graduates, byOccupation);
  if (!found) return null;
  const wantedOf = new Map((wanted ?? []).map(({ occupation, persons }) => [occupation, persons]));
  return {
    graduates,
    unmatched: found.unmatched,
    occupations: found.occupations.map(({ code, share }) => ({
      ...names.occupation(code),
      share,
      wanted: wantedOf.get(code) ?? 0,
      placed: (byOccupation.get(code) ?? []).reduce((so, { persons }) => so + persons, 0),
    })),
    others: found.others.map(names.specialty),
  };
}
