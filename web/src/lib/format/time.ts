import { LANG, type Locale } from '../i18n/locale.ts';

/**
 * A moment as a date and a clock time in the city's own time zone.
 * What is not a moment comes back as it is.
 */
export function formatTime(moment: string, locale: Locale, timeZone = 'Asia/Shanghai'): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : LANG.en, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
}
