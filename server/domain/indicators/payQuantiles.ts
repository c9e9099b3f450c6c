import { type Estimate, missing } from '../facts/estimate.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** Quantiles of monthly pay, yuan. */
export interface PayQuantiles {
  p10: Estimate;
  p25: Estimate;
  median: Estimate;
  p75: Estimate;
  p90: Estimate;
}

/** Pay of some people, as far as it is known: a mergeable sketch or the records themselves. */
export interface PaySummary {
  /** people whose pay is known */
  count: number;
  /** R-7 quantile, yuan a month; null when nobody's pay is known */
  quantile: (p: number) => number | null;
}

/**
 * One quantile of pay with an interval from order statistics: the Wilson bounds of p among n records, read off the
 * same distribution. It assumes nothing about the shape of pay. Where all records say one pay there is nothing between
 * its bounds, which the note `one_pay` tells.
 *
 * @param p 0–1
 * @returns `not_collected` when nobody's pay is known
 */
export function payQuantile(pay: PaySummary, p: number, level: number): Estimate {
  const value = pay.quantile(p);
  if (value === null || pay.count === 0) return missing('not_collected', 0, level);
  const share = wilsonInterval(p * pay.count, pay.count, level);
  const onePay = pay.quantile(0) === pay.quantile(1);
  return {
    value,
    low: pay.quantile(share.low),
    high: pay.quantile(share.high),
    level,
    n: pay.count,
    state: 'ok',
    note: onePay ? 'one_pay' : null,
  };
}

/** The five published quantiles of pay. Fewer than `minRecords` pays are `not_assessable`. */
export function payQuantiles(pay: PaySummary, minRecords: number, level = 0.9): PayQuantiles {
  const at = (p: number) =>
    pay.count > 0 && pay.count < minRecords
      ? missing('not_assessable', pay.count, level, 'few_records')
      : payQuantile(pay, p, level);
  return { p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9) };
}
