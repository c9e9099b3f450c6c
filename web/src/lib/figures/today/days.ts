import { CITY_TIME_ZONE, cityDay } from '@gongxu/messages/cityDay';
import type { Language } from '#lib/i18n/index.ts';

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const DAY = 24 * 3_600_000;

function partsOf(day: string) {
  const date = new Date(day);
  return {
    year: day.slice(0, 4),
    month: String(date.getUTCMonth() + 1),
    monthName: MONTHS.format(date),
    day: String(date.getUTCDate()),
  };
}

/** A day with its year. @param day YYYY-MM-DD */
export function longDay(day: string, { t }: Language): string {
  return t('today.day', partsOf(day));
}

/** A day of the year that its reader knows. @param day YYYY-MM-DD */
export function shortDay(day: string, { t }: Language): string {
  return t('today.dayShort', partsOf(day));
}

/** A day with its weekday. */
export function namedDay(day: string, language: Language): string {
  const weekday = String(new Date(day).getUTCDay());
  return language.t('today.date', { date: longDay(day, language), weekday });
}

/** Days from one to another, negative where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: CITY_TIME_ZONE,
});

/** A moment of the year that its reader knows, in the city's time. @param moment ISO 8601 */
export function shortMoment(moment: string, language: Language): string {
  return language.t('today.moment', {
    day: shortDay(cityDay(moment), language),
    time: CLOCK.format(new Date(moment)),
  });
}
