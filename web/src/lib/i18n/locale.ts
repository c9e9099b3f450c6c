/** Languages of the pages; the first is the default. */
export const LOCALES = ['zh', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'zh';

/** BCP 47 tag for the `lang` attribute. */
export const LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };

export function isLocale(text: unknown): text is Locale {
  return (LOCALES as readonly unknown[]).includes(text);
}
