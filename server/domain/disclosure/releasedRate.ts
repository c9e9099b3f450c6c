import { type Estimate, missing } from '../facts/estimate.ts';
import { criticalValue } from '../indicators/criticalValue.ts';
import { wilsonInterval } from '../indicators/wilsonInterval.ts';
import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds } from './thresholds.ts';

/** What a rate is worked out from, persons. */
export interface RateOf {
  count: number;
  n: number;
}

/**
 * A rate of exact counts as a release prints it: 0–1 with a Wilson interval, which contains chance alone. Fewer than ten
 * records tell none.
 *
 * With under twenty, a rate of nobody or of everybody would say of each of them what became of them. It is printed as a
 * bound, `at_most` or `at_least`, and so is a rate that one record keeps from it: were those of nobody and everybody alone
 * printed so, the sign itself would tell them.
 */
export function releasedRate(
  { count, n }: RateOf,
  level: number,
  thresholds: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Estimate {
  if (n === 0) return missing('zero_denominator', 0, level);
  if (n < thresholds.records) return missing('suppressed', n, level, 'few_records');
  const bound = n < thresholds.bounded ? boundOf({ count, n }, level) : null;
  if (bound) return bound;
  return { value: count / n, ...wilsonInterval(count, n, level), level, n, state: 'ok', note: null };
}

/** The bound that stands for a rate within one record of 0 or 1; null: it is none. */
function boundOf({ count, n }: RateOf, level: number): Estimate | null {
  if (count <= 1) {
    const { high } = wilsonInterval(1, n, level);
    return { value: high, low: 0, high, level, n, state: 'ok', note: 'at_most' };
  }
  if (count < n - 1) return null;
  const { low } = wilsonInterval(n - 1, n, level);
  return { value: low, low, high: 1, level, n, state: 'ok', note: 'at_least' };
}

/**
 * A rate of a cross-table: the printed numerator over the printed denominator, so that it tells no more than they do. What
 * noise has carried over 1 is 1.
 *
 * Its interval contains chance and noise. Distances to the Wilson bounds are squared and the noise's own variance is added
 * (the noise of numerator and denominator is independent, by the delta method (1 + p²)·variance / n²).
 *
 * @param printed both counts as they are printed
 * @param variance of the noise, persons²
 * @see Zou and Donner (2008), Construction of confidence limits about effect measures: a general approach
 */
export function releasedCrossRate(
  printed: RateOf,
  level: number,
  variance: number,
  thresholds: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Estimate {
  const { n } = printed;
  if (n === 0) return missing('zero_denominator', 0, level);
  if (n < thresholds.records) return missing('suppressed', n, level, 'few_records');
  const count = Math.min(printed.count, n);
  const value = count / n;
  const { low, high } = wilsonInterval(count, n, level);
  const noise = (criticalValue(level) ** 2 * (1 + value * value) * variance) / (n * n);
  const below = Math.max(0, value - Math.sqrt((value - low) ** 2 + noise));
  const above = Math.min(1, value + Math.sqrt((high - value) ** 2 + noise));
  const atEdge = n < thresholds.bounded && (count === 0 || count === n);
  if (!atEdge) return { value, low: below, high: above, level, n, state: 'ok', note: 'perturbed' };
  return count === 0
    ? { value: above, low: 0, high: above, level, n, state: 'ok', note: 'at_most' }
    : { value: below, low: below, high: 1, level, n, state: 'ok', note: 'at_least' };
}

/**
 * A pay as a release prints it: value and bounds to whole hundreds, of ten records and three employers or more.
 *
 * @param employers who pay it; null: records do not name them, and the rule of three employers is off, which the note says
 */
export function releasedPay(
  pay: Estimate,
  employers: number | null,
  { records, employers: least, payStep }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Estimate {
  if (pay.value === null) return pay;
  if (pay.n < records) return missing('suppressed', pay.n, pay.level, 'few_records');
  if (employers !== null && employers < least) return missing('suppressed', 0, pay.level);
  const rounded = (yuan: number | null) => (yuan === null ? null : Math.round(yuan / payStep) * payStep);
  return {
    ...pay,
    value: rounded(pay.value),
    low: rounded(pay.low),
    high: rounded(pay.high),
    note: pay.note ?? (employers === null ? 'employers_unknown' : null),
  };
}
