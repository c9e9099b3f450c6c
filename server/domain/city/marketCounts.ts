import { allocateCrosswalk, type SharesOf } from '../indicators/allocateCrosswalk.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';

/** Persons and employers of one row of the market; null: not collected. */
export interface MarketCounts {
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  /** vacancies that were new in the period (a flow) */
  newVacancies: number | null;
}

export const MARKET_FIELDS = ['vacancies', 'seekers', 'employers', 'newVacancies'] as const;
export type MarketField = (typeof MARKET_FIELDS)[number];

export const NOTHING_COLLECTED: MarketCounts = {
  vacancies: null,
  seekers: null,
  employers: null,
  newVacancies: null,
};

/** Sums field by field; what is null everywhere stays null. */
export function addCounts(rows: Iterable<MarketCounts>): MarketCounts {
  const sum = { ...NOTHING_COLLECTED };
  for (const row of rows) {
    for (const field of MARKET_FIELDS) {
      const value = row[field];
      if (value !== null) sum[field] = (sum[field] ?? 0) + value;
    }
  }
  return sum;
}

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

/**
 * The market by the targets of a crosswalk. Whatever the shares leave over, and `left`, goes to `remainder`, so that
 * everything sums to what came in.
 */
export function allocateMarket(
  rows: ReadonlyMap<string, MarketCounts>,
  left: MarketCounts,
  sharesOf: SharesOf,
): { targets: Map<string, MarketCounts>; remainder: MarketCounts } {
  const targets = new Map<string, MarketCounts>();
  const remainder = { ...left };
  for (const field of MARKET_FIELDS) {
    const known = [...rows].flatMap(([code, row]): [string, number][] => {
      const count = row[field];
      return count === null ? [] : [[code, count]];
    });
    const { byTarget, unallocated } = allocateCrosswalk(known, sharesOf);
    for (const [code, count] of byTarget) {
      const target = targets.get(code) ?? { ...NOTHING_COLLECTED };
      target[field] = count;
      targets.set(code, target);
    }
    if (known.length > 0) remainder[field] = (remainder[field] ?? 0) + unallocated;
  }
  return { targets, remainder };
}
