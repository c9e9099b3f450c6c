import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import type { BetaPrior, Share } from '../../indicators/betaPrior.ts';

/**
 * P(true rate < threshold) of a small group: its records and the category's, Beta(mM + y, (1 − m)M + n − y).
 *
 * @param records y of n, over one cohort or several
 * @param prior m and M; null: no category, Jeffreys' ½ and ½
 * @returns null without records
 * @see method §9, P(outcome rate < 60 %)
 */
export function probabilityRateBelow(
  { count, n }: Share,
  prior: BetaPrior | null,
  threshold: number,
): number | null {
  if (n === 0) return null;
  const { yes, no } = prior
    ? { yes: prior.mean * prior.strength, no: (1 - prior.mean) * prior.strength }
    : { yes: 0.5, no: 0.5 };
  const a = yes + count;
  const b = no + n - count;
  // A category in which everybody (or nobody) succeeded leaves no distribution.
  if (!(a > 0 && b > 0)) return a > 0 ? Number(threshold > 1) : Number(threshold > 0);
  return betaCdf(threshold, a, b);
}
