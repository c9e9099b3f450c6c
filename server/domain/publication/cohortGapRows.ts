import { cohortGaps } from '../plan/gaps/cohortGaps.ts';
import type { PlanInput } from '../plan/planInput.ts';
import type { CohortGapsRow } from './types.ts';

/** The gaps of today's facts before anybody plans: the cohort in school, and the next if every intake stays. */
export function cohortGapRows(input: PlanInput): CohortGapsRow[] {
  // without an intake or a quarter on record nobody knows of which years to speak
  if (input.asOf.entryYear === null) return [];
  return cohortGaps(input, null).map(({ specialty, asPlanned, ...row }) => ({ key: { specialty }, ...row }));
}
