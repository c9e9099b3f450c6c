import { momentParts } from '@gongxu/messages/momentParts';
import { type Locale, t } from '@gongxu/messages/server';

/**
 * A moment as pages print it, in the city's own time zone. What is not a moment comes back as it is.
 *
 * @example printMoment('2026-10-20T01:00:00Z', 'zh') // '2026 年 10 月 20 日 09:00'
 */
export function printMoment(moment: string, language: Locale): string {
  const parts = momentParts(moment);
  return parts ? t(language, 'period.moment', parts) : moment;
}
