import { parsePeriod } from '../facts/period.ts';

/**
 * Quarters of a year that have their counterpart in another: what a comparison to date may use. A quarter missing
 * on either side is left out on both; it is missing, not 0.
 *
 * @param now periods at hand in the later year, @param then in the earlier year
 * @returns pairs [now, then] in order of the quarter
 * @throws RangeError when a period is no quarter
 * @see method §1
 * @example matchedQuarters(['2026Q1', '2026Q2'], ['2025Q2', '2025Q3']) // [['2026Q2', '2025Q2']]
 */
export function matchedQuarters(now: readonly string[], then: readonly string[]): [string, string][] {
  const earlier = new Map(then.map((period) => [quarterIndex(period), period]));
  return now
    .toSorted((a, b) => quarterIndex(a) - quarterIndex(b))
    .flatMap((period): [string, string][] => {
      const counterpart = earlier.get(quarterIndex(period));
      return counterpart ? [[period, counterpart]] : [];
    });
}

function quarterIndex(period: string): number {
  const parts = parsePeriod(period);
  if (parts?.grain !== 'quarter') throw new RangeError(`invalid quarter ${period}; not YYYYQn`);
  return parts.index;
}
