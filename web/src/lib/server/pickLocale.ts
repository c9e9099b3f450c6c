import { DEFAULT_LOCALE, isLocale, type Locale } from '../i18n/locale.ts';

/** The language of a request: the address asks first, then what the reader chose before, then the default. */
export function pickLocale(asked: string | null, remembered: string | undefined): Locale {
  if (isLocale(asked)) return asked;
  if (isLocale(remembered)) return remembered;
  return DEFAULT_LOCALE;
}
