import type { PlanInput, PlanProgramme } from '../../domain/plan/planInput.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import type { PlanOutlook } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';

/** Demand and supply of a programme's specialty, as frozen with the plan, its places as decided; null where demand is not known. */
export function describeOutlook(
  { fields }: PlanInput,
  stands: Pick<PlanSolution, 'fields'>,
  { specialty: code }: PlanProgramme,
  names: PlanNames,
): PlanOutlook | null {
  const field = fields.find((one) => one.code === code);
  const balance = stands.fields.find((one) => one.field === code);
  // a plan made before demand was frozen year by year has no outlook
  if (!field?.outlook || !balance) return null;
  const { graduationYear, outlook, supplied, supply } = field;
  const { gapLast, gapPlan } = balance;
  return { field: names.field(code), graduationYear, ...outlook, supplied, supply, gapLast, gapPlan };
}
