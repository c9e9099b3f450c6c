import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.ts';

export type MessageValues = Record<string, string | number | boolean>;

/** What follows a family's name in the keys that begin with it. */
export type CodeIn<Key extends string, Family extends string> = Key extends `${Family}.${infer Code}`
  ? Code
  : never;

/** What one side of the product can say. */
export interface Messages<Key extends string> {
  /**
   * The sentence of a key in a language, its ICU placeholders filled.
   *
   * @throws RangeError when no sentence has this key: it is a defect, never text on a page
   * @throws Error when a placeholder has no value
   * @example t('zh', 'head.school') // '学校'
   */
  t(locale: Locale, key: Key, values?: MessageValues): string;
  /** Whether a key made of a code from outside has a sentence. */
  hasMessage(key: string): key is Key;
  /** A key made of a code from outside. @throws RangeError when no sentence has this key */
  messageKey(key: string): Key;
}

/** Messages over catalogues whose languages have the same keys. */
export function createMessages<Catalogue extends Readonly<Record<string, string>>>(
  catalogues: Readonly<Record<Locale, Catalogue>>,
): Messages<keyof Catalogue & string> {
  const compiled = new Map<string, IntlMessageFormat>();
  const hasMessage = (key: string): key is keyof Catalogue & string => Object.hasOwn(catalogues.zh, key);
  return {
    hasMessage,
    messageKey(key) {
      if (!hasMessage(key)) throw new RangeError(`no message ${key}`);
      return key;
    },
    t(locale, key, values) {
      const message = Object.hasOwn(catalogues[locale], key) ? catalogues[locale][key] : undefined;
      if (message === undefined) throw new RangeError(`no message ${key} in ${locale}`);
      if (!message.includes('{')) return message;
      const id = `${locale}\n${key}`;
      let format = compiled.get(id);
      if (!format) {
        format = new IntlMessageFormat(message, locale === 'zh' ? 'zh-CN' : 'en', undefined, {
          ignoreTag: true,
        });
        compiled.set(id, format);
      }
      return String(format.format(values));
    },
  };
}
