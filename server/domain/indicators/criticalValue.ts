import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Two-sided critical value of the standard normal: 1.959964 for level .95, 1.644854 for .90.
 *
 * @param level share of the distribution between −z and z
 * @throws RangeError when level is not in (0, 1)
 */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level ${level}; not in (0, 1)`);
  return normalQuantile(0.5 + level / 2, 0, 1);
}
