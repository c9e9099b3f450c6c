import { cohortGaps } from '../plan/gaps/cohortGaps.ts';
import type { PlanInput } from '../plan/planInput.ts';
import type { CohortGapsRow, GuidanceRow } from './types.ts';

/**
 * The gaps of today's facts before anybody plans: the cohort in school, and the next if every intake stays. Beside other
 * specialties the next is what guidance says of it, so that no two pages count its sides otherwise.
 */
export function cohortGapRows(input: PlanInput, guidance: readonly GuidanceRow[]): CohortGapsRow[] {
  // without an intake or a quarter on record nobody knows of which years to speak
  if (input.asOf.entryYear === null) return [];
  const beside = new Map(guidance.map(({ key, balance }) => [key.specialty, balance.gap]));
  return cohortGaps(input, null).map(({ specialty, asPlanned, asLast, ...row }) => ({
    key: { specialty },
    ...row,
    asLast: { ...asLast, relative: beside.get(specialty) ?? asLast.relative },
  }));
}
