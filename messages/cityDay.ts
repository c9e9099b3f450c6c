/** Where the city's days begin. */
export const CITY_TIME_ZONE = 'Asia/Shanghai';

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: CITY_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day of a moment in the city's own time zone, as pages and files print it. What is not a moment comes back as it is.
 *
 * @example cityDay('2026-11-30T18:00:00Z') // '2026-12-01'
 */
export function cityDay(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : DAY.format(date);
}
