import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { checkCounts } from './checkCounts.ts';
import { logRatioDeviation } from './logRatioDeviation.ts';

/**
 * P(θ > 1): how likely vacancies truly outnumber job seekers, from the posterior the interval comes from. Clumped
 * vacancies use the log-normal of the clumped interval.
 *
 * @param phi clumping of the vacancies by employer; 1 when employers are not known
 * @param above another bound than 1
 * @returns 0–1; null when there are neither vacancies nor seekers
 * @throws RangeError on a negative count
 * @see method §1
 */
export function shortageProbability(vacancies: number, seekers: number, phi = 1, above = 1): number | null {
  checkCounts({ vacancies, seekers });
  if (vacancies === 0 && seekers === 0) return null;
  if (phi > 1) {
    const centre = Math.log((vacancies + 0.5) / (seekers + 0.5) / above);
    return normalCdf(centre / logRatioDeviation(vacancies, seekers, phi), 0, 1);
  }
  // θ > t is p > t / (1 + t); the mirrored distribution keeps small probabilities exact.
  return betaCdf(1 / (1 + above), seekers + 0.5, vacancies + 0.5);
}
