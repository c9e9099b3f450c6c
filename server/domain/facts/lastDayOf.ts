import { type Period, parsePeriod } from './period.ts';

const MONTHS = { quarter: 3, half: 6, year: 12 } as const;

/**
 * The last day of a period, moved on by some days.
 *
 * @returns YYYY-MM-DD
 * @throws RangeError when it is not a period
 * @example lastDayOf('2026Q3', 15) // '2026-10-15'
 */
export function lastDayOf(period: Period, daysAfter = 0): string {
  const parts = parsePeriod(period);
  if (!parts) throw new RangeError(`invalid period ${period}; not YYYYQn, YYYYHn or YYYY`);
  const monthAfter = parts.index * MONTHS[parts.grain];
  // day 0 of a month is the last day of the month before
  return new Date(Date.UTC(parts.year, monthAfter, daysAfter)).toISOString().slice(0, 10);
}
