import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { checkCounts } from './checkCounts.ts';

/** `high` is Infinity where the data set no upper bound. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Interval of a supply-demand ratio V / J from counts alone: conditional binomial, Jeffreys prior. Given V + J, V is
 * binomial with p = θ / (1 + θ), and p has the posterior Beta(V + ½, J + ½).
 *
 * Counts need not be whole: shares of a crosswalk are not. V = 0 has the lower bound 0, J = 0 no upper bound.
 *
 * @param vacancies V, persons
 * @param seekers J, persons
 * @throws RangeError on a negative count or a level outside (0, 1)
 * @see Brown, Cai, DasGupta (2001), Interval estimation for a binomial proportion; method §1
 * @example ratioInterval(48, 32) // { low: .96335, high: 2.35843 }
 */
export function ratioInterval(vacancies: number, seekers: number, level = 0.95): Interval {
  checkCounts({ vacancies, seekers });
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level ${level}; not in (0, 1)`);
  const tail = (1 - level) / 2;
  const odds = (probability: number) => {
    const p = betaQuantile(probability, vacancies + 0.5, seekers + 0.5);
    return p / (1 - p);
  };
  return {
    low: vacancies === 0 ? 0 : odds(tail),
    high: seekers === 0 ? Number.POSITIVE_INFINITY : odds(1 - tail),
  };
}
