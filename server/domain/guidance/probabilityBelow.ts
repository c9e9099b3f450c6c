import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Estimate } from '../facts/estimate.ts';
import { criticalValue } from '../indicators/criticalValue.ts';

/**
 * P(true index < threshold), from an estimate whose interval is normal on the log scale with a spread of its own on either
 * side of the value: near a goalpost that of the quality index reaches farther to one side than to the other.
 *
 * @returns null when the estimate or its interval is missing, or the interval has no width to tell from
 */
export function probabilityBelow(index: Estimate, threshold: number): number | null {
  const { value, low, high, level } = index;
  if (value === null || low === null || high === null || !(low > 0)) return null;
  // The upper bound is capped at 100, where it tells nothing; the lower one then speaks for both sides.
  const below = Math.log(value / low);
  const above = high < 100 ? Math.log(high / value) : below;
  const reach = threshold < value || !(above > 0) ? below : above;
  if (!(reach > 0)) return null;
  return normalCdf(Math.log(threshold / value) / (reach / criticalValue(level)), 0, 1);
}
