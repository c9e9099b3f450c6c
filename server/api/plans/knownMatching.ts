import type { Matching, PlanSolution } from '../../domain/plan/planResult.ts';

/**
 * Graduates at work and not of a solution, where anybody was compared.
 *
 * @returns null: no vacancies are known, so that its noughts say nothing; or made by an earlier method
 */
export function knownMatching({ matching }: Pick<PlanSolution, 'matching'>): PlanSolution['matching'] | null {
  if (!matching) return null;
  const counted = ({ matched, unfilled, unmatched }: Matching) => matched + unfilled + unmatched > 0;
  return counted(matching.last) || counted(matching.plan) ? matching : null;
}
