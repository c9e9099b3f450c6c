import type { EditionIndex } from '../../edition/indexEdition.ts';
import { groupEvidence } from './groupEvidence.ts';
import { minorGroup } from './minorGroup.ts';
import type { IndexedTerm, TitleTerm } from './titleTerms.ts';
import { groupWords, titleWords } from './titleWords.ts';
import type { Segment } from './types.ts';

const NOWHERE: readonly number[] = [];

/** An inverted index: from a word to the names that have it, to their minor groups, and what it says for each. */
export function indexTerms(terms: readonly TitleTerm[], segment: Segment, index: EditionIndex) {
  const words = terms.map(({ text }) => [...new Set(titleWords(text, segment))]);
  const positions = new Map<string, number[]>();
  words.forEach((list, position) => {
    for (const word of list) {
      const known = positions.get(word);
      if (known) known.push(position);
      else positions.set(word, [position]);
    }
  });
  // a word of no name weighs most: a title of which much is unknown is not told by the rest
  const weights = new Map<string, number>();
  const weightOf = (word: string): number => {
    let weight = weights.get(word);
    if (weight === undefined) {
      weight = Math.log(1 + terms.length / (1 + (positions.get(word)?.length ?? 0)));
      if (positions.has(word)) weights.set(word, weight);
    }
    return weight;
  };
  const numbers = new Map<string, number>();
  const names = terms.map((term, position): IndexedTerm => {
    const squares = (words[position] ?? []).reduce((sum, word) => sum + weightOf(word) ** 2, 0);
    const group = minorGroup(index, term.code);
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return {
      ...term,
      start: term.text.slice(0, 2),
      norm: Math.sqrt(squares),
      group: numbers.get(group) as number,
    };
  });
  const groups = new Map(
    [...positions].map(([word, list]) => [
      word,
      [...new Set(list.map((at) => (names[at] as IndexedTerm).group))],
    ]),
  );
  return {
    names,
    groups: [...numbers.keys()],
    evidence: groupEvidence(
      names,
      terms.map(({ text }, position) => groupWords(text, words[position] ?? [])),
      numbers.size,
    ),
    weightOf,
    positionsOf: (word: string) => positions.get(word) ?? NOWHERE,
    groupsOf: (word: string) => groups.get(word) ?? NOWHERE,
  };
}
