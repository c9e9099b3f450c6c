import { readable } from '@gongxu/messages/decimals';
import { hasMessage, type Locale, messageKey, t } from '@gongxu/messages/server';
import type { Finding } from '../domain/release/checklist/types.ts';
import { inWords } from './inWords.ts';

/** What a finding of a release's checklist says, in a language. */
export function releaseFinding({ code, values }: Pick<Finding, 'code' | 'values'>, locale: Locale): string {
  const { ratio, word, former, nameZh, nameEn, ...others } = values;
  const said = inWords(others, locale) as Record<string, string | number>;
  return t(locale, messageKey(`releaseFinding.${code}`), {
    ...Object.fromEntries(Object.keys(others).map((name) => [name, numberOr(others[name], said[name])])),
    ratio: figure(ratio),
    word: wordOr(word, locale),
    former: wordOr(former, locale),
    name: String((locale === 'en' && nameEn) || nameZh || ''),
  });
}

/** A count stays a number, so that a sentence can choose its plural by it. */
function numberOr(value: unknown, words: string | number | undefined): string | number {
  return typeof value === 'number' ? value : (words ?? '');
}

function figure(value: unknown): string {
  return typeof value === 'number' ? readable(value, 2) : String(value ?? '');
}

/** What was said before: a word, or a figure. */
function wordOr(former: unknown, locale: Locale): string {
  const key = `chart.class.${String(former)}`;
  return former === 'none'
    ? t(locale, 'releaseWord.none')
    : hasMessage(key)
      ? t(locale, key)
      : figure(former);
}
