import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { BetaPrior } from './betaPrior.ts';
import type { Interval } from './ratioInterval.ts';

export interface ShrunkRate extends Interval {
  value: number;
  /** standard deviation of the posterior */
  deviation: number;
}

/**
 * Share of a small group, pulled towards its category: posterior Beta(mM + y, (1 − m)M + n − y). Without records of
 * its own (n = 0) it is the category's share.
 *
 * @param count y, @param n of how many
 * @throws RangeError when count is outside 0 to n
 * @see method §2 "Missing" and §3 "Shrinkage"
 */
export function empiricalBayesRate(count: number, n: number, prior: BetaPrior, level = 0.9): ShrunkRate {
  if (!(count >= 0 && count <= n)) throw new RangeError(`invalid count ${count}; not in 0 to ${n}`);
  const yes = prior.mean * prior.strength + count;
  const no = (1 - prior.mean) * prior.strength + n - count;
  const size = yes + no;
  const value = size > 0 ? yes / size : prior.mean;
  // A category in which everybody (or nobody) has the property leaves no distribution to take quantiles of.
  if (!(yes > 0 && no > 0)) return { value, deviation: 0, low: value, high: value };
  const tail = (1 - level) / 2;
  return {
    value,
    deviation: Math.sqrt((value * (1 - value)) / (size + 1)),
    low: betaQuantile(tail, yes, no),
    high: betaQuantile(1 - tail, yes, no),
  };
}
