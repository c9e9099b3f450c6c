import type { EditionProblem } from '../domain/edition/problem.ts';
import { type Language, say } from './sentences.ts';

/** What is wrong with an edition; of a value of the wrong type, what is allowed in its place. */
export function editionSentence(
  { code, values, because = [] }: Pick<EditionProblem, 'code' | 'values' | 'because'>,
  language: Language,
): string {
  const found = code === 'bad_setting' && because.length > 0 ? because : [{ code, values }, ...because];
  return found
    .map((one) => say(language, `edition.${one.code}`, one.values))
    .join(language === 'zh' ? '；' : '; ');
}
