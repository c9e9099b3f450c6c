import { mainField } from '../../domain/plan/explain/regrets.ts';
import type { PlanInput, PlanProgramme } from '../../domain/plan/planInput.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import type { PlanOutlook } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';

/** Demand and supply of the field a programme mainly serves, as frozen with the plan; null where demand is not known. */
export function describeOutlook(
  { fields }: PlanInput,
  solution: PlanSolution,
  { serves }: PlanProgramme,
  names: PlanNames,
): PlanOutlook | null {
  const code = mainField(serves);
  const field = fields.find((one) => one.code === code);
  const balance = solution.fields.find((one) => one.field === code);
  // a plan made before demand was frozen year by year has no outlook
  if (!field?.outlook || !balance) return null;
  const { graduationYear, outlook, supplied, supply } = field;
  const { gapLast, gapPlan } = balance;
  return { field: names.field(code), graduationYear, ...outlook, supplied, supply, gapLast, gapPlan };
}
