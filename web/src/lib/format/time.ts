import { CITY_TIME_ZONE } from '@gongxu/messages/cityDay';
import { type Locale, t } from '../i18n/index.ts';

/**
 * A moment as a date and a clock time in the city's own time zone. What is not a moment comes back as it is.
 *
 * @example formatTime('2026-10-20T01:00:00Z', 'zh') // '2026 年 10 月 20 日 09:00'
 */
export function formatTime(moment: string, locale: Locale, timeZone = CITY_TIME_ZONE): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(date);
  return t(locale, 'period.moment', {
    year: part({ year: 'numeric' }),
    month: part({ month: 'numeric' }),
    monthName: part({ month: 'long' }),
    day: part({ day: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
}
