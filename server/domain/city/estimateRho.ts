import type { Share } from '../indicators/betaPrior.ts';

/**
 * How strongly a rate moves from year to year, as the intra-class correlation ρ of its cohorts, pooled over
 * specialties: the beta-binomial moment estimate within each specialty, weighted by its records. Without it intervals
 * of a future cohort are too narrow.
 *
 * @param histories per specialty, the rate of each cohort
 * @returns 0–1; 0 when no specialty has two cohorts
 * @see method §3 (the estimate) and §5 (its use)
 */
export function estimateRho(histories: readonly (readonly Share[])[]): number {
  let excess = 0;
  let room = 0;
  for (const history of histories) {
    const cohorts = history.filter(({ n }) => n > 0);
    const size = cohorts.reduce((sum, { n }) => sum + n, 0);
    if (cohorts.length < 2) continue;
    const mean = cohorts.reduce((sum, { count }) => sum + count, 0) / size;
    const chance = mean * (1 - mean);
    const freedom = cohorts.length - 1;
    const squares = cohorts.reduce((sum, { n }) => sum + n * n, 0);
    excess += cohorts.reduce((sum, { count, n }) => sum + n * (count / n - mean) ** 2, 0) - freedom * chance;
    room += (size - squares / size - freedom) * chance;
  }
  return room > 0 ? Math.min(1, Math.max(0, excess / room)) : 0;
}
