import { CITY_TIME_ZONE } from '@gongxu/messages/cityDay';
import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { AccessRefused } from '../domain/access/accessRefused.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: CITY_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Why something about accounts was not done, and what to do. */
export function accessSentence({ code, until }: AccessRefused, locale: Locale): string {
  return t(locale, `access.${code}`, { until: until === undefined ? '' : CLOCK.format(new Date(until)) });
}
