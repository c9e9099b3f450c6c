import type { Language } from './context.ts';
import type { Locale } from './locale.ts';
import { translator } from './t.ts';

/** Everything a component needs to speak one language. */
export function language(locale: Locale): Language {
  return {
    locale,
    t: translator(locale),
    name: (entry) => (locale === 'en' && entry.nameEn ? entry.nameEn : entry.nameZh),
  };
}
