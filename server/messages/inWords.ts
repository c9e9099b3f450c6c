import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, type MessageValues, t } from '@gongxu/messages/server';

/** Values that are codes, and the beginnings of the keys under which their words stand. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  list: ['list'],
  kind: ['kind'],
  stance: ['planDoc.stance'],
  state: ['batch.state', 'planwork.state'],
  from: ['planwork.state'],
  to: ['planwork.state'],
  setting: ['planwork.setting'],
  other: ['planwork.setting'],
};

/**
 * Values as a sentence prints them: what is a code is said in words. What is missing is left blank, for what was stored
 * or thrown elsewhere may lack a value: of a file with very many different problems not each keeps its own.
 */
export function inWords(values: Readonly<Record<string, unknown>>, locale: Locale): MessageValues {
  const printed = Object.entries(values).map(([name, value]) => {
    const key = (WORDS[name] ?? []).map((family) => `${family}.${value}`).find(hasMessage);
    return [name, key ? t(locale, key) : String(value ?? '')];
  });
  return new Proxy(Object.fromEntries(printed), { has: () => true });
}
