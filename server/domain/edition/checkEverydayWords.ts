import { normaliseName } from './normaliseName.ts';
import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import type { EverydayWord } from './types.ts';

/**
 * Everyday words: `short_word` of under two characters, `unknown_word_target`, and `doubled_word` where a word leads to
 * one code twice. A word may lead to several codes.
 *
 * @param known codes of specialties and their groups
 */
export function checkEverydayWords(
  words: readonly EverydayWord[],
  known: ReadonlySet<string>,
): EditionProblem[] {
  const seen = new Set<string>();
  return words.flatMap(({ word, code }, index) => {
    const found: EditionProblem[] = [];
    const add = (problem: EditionProblemCode) =>
      found.push({
        grade: 'error',
        table: 'everyday_words',
        row: fileLine(index),
        code: problem,
        values: { word, code },
      });
    const key = `${normaliseName(word)} ${code}`;
    if ([...normaliseName(word)].length < 2) add('short_word');
    if (!known.has(code)) add('unknown_word_target');
    if (seen.has(key)) add('doubled_word');
    seen.add(key);
    return found;
  });
}
