export { getLanguage, type Language, setLanguage } from './context.ts';
export { language } from './language.ts';
export { DEFAULT_LOCALE, isLocale, LANG, LOCALES, type Locale } from './locale.ts';
export { hasMessage, type MessageKey, type MessageValues, type Translate, t, translator } from './t.ts';
