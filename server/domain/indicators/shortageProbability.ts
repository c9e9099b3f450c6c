import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { checkCounts } from './checkCounts.ts';
import { logRatioDeviation } from './logRatioDeviation.ts';

/**
 * P(θ > 1): how likely vacancies truly outnumber job seekers, from the posterior the interval comes from. Clumped
 * vacancies use the log-normal of the clumped interval.
 *
 * @param phi clumping of the vacancies by employer; 1 when employers are not known
 * @returns 0–1; null when there are neither vacancies nor seekers
 * @throws RangeError on a negative count
 * @see method §1
 */
export function shortageProbability(vacancies: number, seekers: number, phi = 1): number | null {
  checkCounts({ vacancies, seekers });
  if (vacancies === 0 && seekers === 0) return null;
  if (phi > 1) {
    const centre = Math.log((vacancies + 0.5) / (seekers + 0.5));
    return normalCdf(centre / logRatioDeviation(vacancies, seekers, phi), 0, 1);
  }
  // θ > 1 is p > ½; the mirrored distribution keeps small probabilities exact.
  return betaCdf(0.5, seekers + 0.5, vacancies + 0.5);
}
