import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { EditionProblem } from '../domain/edition/problem.ts';
import { inWords } from './inWords.ts';

/** What is wrong with an edition; of a value of the wrong type, what is allowed in its place. */
export function editionSentence(
  { code, values, because = [] }: Pick<EditionProblem, 'code' | 'values' | 'because'>,
  locale: Locale,
): string {
  const found = code === 'bad_setting' && because.length > 0 ? because : [{ code, values }, ...because];
  return found
    .map((one) => t(locale, `edition.${one.code}`, inWords(one.values, locale)))
    .join(locale === 'zh' ? '；' : '; ');
}
