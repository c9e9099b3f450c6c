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
  allowed: ['chart.class'],
};

/** What is called by its name. */
export interface Named {
  nameZh: string;
  nameEn: string;
}

/**
 * Values as a sentence prints them: what is a code is said in words, and what has names by its name in the language. What is
 * missing is left blank, for what was stored or thrown elsewhere may lack a value: of a file with very many different problems
 * not each keeps its own.
 */
export function inWords(values: Readonly<Record<string, unknown>>, locale: Locale): MessageValues {
  const said = Object.entries(values).map(([name, value]) => {
    const key = (WORDS[name] ?? []).map((family) => `${family}.${value}`).find(hasMessage);
    return [name, key ? t(locale, key) : printed(value, locale)];
  });
  return new Proxy(Object.fromEntries(said), { has: () => true });
}

function printed(value: unknown, locale: Locale): string {
  if (!Array.isArray(value)) return String(value ?? '');
  const names = (value as readonly (Named | string)[]).map((one) =>
    typeof one === 'string' ? one : locale === 'en' && one.nameEn !== '' ? one.nameEn : one.nameZh,
  );
  return names.join(locale === 'zh' ? '、' : ', ');
}
