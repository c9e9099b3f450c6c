import { CITY_TIME_ZONE } from './cityDay.ts';

/**
 * What the message `period.moment` prints of a moment: its date and clock time in the city's own time zone.
 *
 * @param moment ISO 8601
 * @returns null: it is not a moment
 */
export function momentParts(moment: string, timeZone = CITY_TIME_ZONE): Record<string, string> | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(date);
  return {
    year: part({ year: 'numeric' }),
    month: part({ month: 'numeric' }),
    monthName: part({ month: 'long' }),
    day: part({ day: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
