import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../../messages/en.json' with { type: 'json' };
import zh from '../../../messages/zh.json' with { type: 'json' };
import type { Locale } from './locale.ts';

export type MessageKey = keyof typeof zh;
export type MessageValues = Record<string, string | number | boolean>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const CATALOGUES: Record<Locale, Record<string, string>> = { zh, en };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The message of a key in a language, its ICU placeholders filled.
 *
 * @throws RangeError when the catalogue has no such key: a missing sentence is a defect, never an empty page
 * @example t('zh', 'word.eq') // '基本平衡'
 */
export function t(locale: Locale, key: MessageKey, values?: MessageValues): string {
  const message = CATALOGUES[locale][key];
  if (message === undefined) throw new RangeError(`no message ${key} in ${locale}`);
  if (!message.includes('{')) return message;
  const id = `${locale}\n${key}`;
  let format = compiled.get(id);
  if (!format) {
    format = new IntlMessageFormat(message, locale === 'zh' ? 'zh-CN' : 'en', undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(values));
}

/** Whether the catalogues have a sentence for a code that comes from outside, e.g. a plan's reason. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

/** `t` with its language filled in. */
export function translator(locale: Locale): Translate {
  return (key, values) => t(locale, key, values);
}
