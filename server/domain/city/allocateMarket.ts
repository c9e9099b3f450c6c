import { allocateCrosswalk, type SharesOf } from '../indicators/allocateCrosswalk.ts';
import { MARKET_FIELDS, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';

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
