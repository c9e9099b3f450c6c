import { CITY_TIME_ZONE } from '@gongxu/messages/cityDay';
import { momentParts } from '@gongxu/messages/momentParts';
import { type Locale, t } from '../i18n/index.ts';

/**
 * A moment as a date and a clock time in the city's own time zone. What is not a moment comes back as it is.
 *
 * @example formatTime('2026-10-20T01:00:00Z', 'zh') // '2026 年 10 月 20 日 09:00'
 */
export function formatTime(moment: string, locale: Locale, timeZone = CITY_TIME_ZONE): string {
  const parts = momentParts(moment, timeZone);
  return parts ? t(locale, 'period.moment', parts) : moment;
}
