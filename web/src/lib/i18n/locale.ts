import { LOCALES, type Locale } from '@gongxu/messages/locale';

export { LOCALES, type Locale };

export const DEFAULT_LOCALE: Locale = 'zh';

/** BCP 47 tag for the `lang` attribute. */
export const LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };

export function isLocale(text: unknown): text is Locale {
  return (LOCALES as readonly unknown[]).includes(text);
}
