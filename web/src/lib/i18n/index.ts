export { hasMessage, type MessageKey, type MessageValues, messageKey, t } from '@gongxu/messages/web';
export { getLanguage, type Language, setLanguage, type Translate } from './context.ts';
export { language, translator } from './language.ts';
export { DEFAULT_LOCALE, isLocale, LANG, LOCALES, type Locale } from './locale.ts';
