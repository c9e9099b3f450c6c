import { criticalValue } from './criticalValue.ts';
import type { Interval } from './ratioInterval.ts';

/**
 * Wilson score interval of a share.
 *
 * @param count how many have the property, @param n of how many
 * @returns bounds in 0–1
 * @throws RangeError when n is not positive or count is outside 0 to n
 * @see Wilson (1927); Brown, Cai, DasGupta (2001)
 * @example wilsonInterval(72, 80, 0.9) // { low: .83110, high: .94273 }
 */
export function wilsonInterval(count: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) throw new RangeError(`invalid n ${n}; nothing to take a share of`);
  if (!(count >= 0 && count <= n)) throw new RangeError(`invalid count ${count}; not in 0 to ${n}`);
  const z = criticalValue(level);
  const share = count / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At 0 and n the bound is the share itself, which rounding may miss by a hair.
  return {
    low: count === 0 ? 0 : Math.max(0, centre - reach),
    high: count === n ? 1 : Math.min(1, centre + reach),
  };
}
