import { partOfCity } from '../../domain/city/marketCoverage.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { Matching, PlanSolution } from '../../domain/plan/planResult.ts';

/**
 * Graduates at work and not of a solution, where anybody was compared.
 *
 * @returns null: no vacancies are known, so that its noughts say nothing; those of a part of the city are, which its
 * graduates are not held against; or made by an earlier method
 */
export function knownMatching(
  { matching }: Pick<PlanSolution, 'matching'>,
  { market }: Pick<PlanInput, 'market'>,
): PlanSolution['matching'] | null {
  if (!matching || partOfCity(market)) return null;
  const counted = ({ matched, unfilled, unmatched }: Matching) => matched + unfilled + unmatched > 0;
  return counted(matching.last) || counted(matching.plan) ? matching : null;
}
