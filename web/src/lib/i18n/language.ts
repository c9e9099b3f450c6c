import { t } from '@gongxu/messages/web';
import type { Language, Translate } from './context.ts';
import type { Locale } from './locale.ts';

export function translator(locale: Locale): Translate {
  return (key, values) => t(locale, key, values);
}

/** Everything a component needs to speak one language. */
export function language(locale: Locale): Language {
  return {
    locale,
    t: translator(locale),
    name: (entry) => (locale === 'en' && entry.nameEn ? entry.nameEn : entry.nameZh),
  };
}
