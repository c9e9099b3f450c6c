import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Estimate } from '../facts/estimate.ts';
import { criticalValue } from '../indicators/criticalValue.ts';

/**
 * P(true index < threshold), from an estimate whose interval is symmetric on the log scale, as that of the quality
 * index is.
 *
 * @returns null when the estimate or its interval is missing, or the interval has no width to tell from
 */
export function probabilityBelow(index: Estimate, threshold: number): number | null {
  const { value, low, level } = index;
  // The upper bound is capped at 100; the lower one is free.
  if (value === null || low === null || !(low > 0) || !(low < value)) return null;
  const deviation = Math.log(value / low) / criticalValue(level);
  return normalCdf(Math.log(threshold / value) / deviation, 0, 1);
}
