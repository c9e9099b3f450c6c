import { addCounts, MARKET_FIELDS, type MarketCounts } from '../city/marketCounts.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';

/**
 * Rows made whole by largest remainder, field by field, so that they add up to the whole total. A field that is null
 * in a row stays null.
 *
 * @param total what the rows add up to; without it their rounded sum
 */
export function wholeCounts(
  rows: readonly MarketCounts[],
  total: MarketCounts = addCounts(rows),
): MarketCounts[] {
  const whole = rows.map((row) => ({ ...row }));
  for (const field of MARKET_FIELDS) {
    const known = whole.filter((row) => row[field] !== null);
    const target = total[field];
    if (known.length === 0 || target === null) continue;
    const values = known.map((row) => row[field] as number);
    const counts = largestRemainder(values, Math.round(target));
    known.forEach((row, i) => {
      row[field] = counts[i] as number;
    });
  }
  return whole;
}

/** A total as it is printed. */
export function wholeTotal(total: MarketCounts): MarketCounts {
  const whole = { ...total };
  for (const field of MARKET_FIELDS) whole[field] = total[field] === null ? null : Math.round(total[field]);
  return whole;
}
