import type { EditionIndex } from '../../edition/indexEdition.ts';
import { indexTerms } from './indexTerms.ts';
import { industryAgreement } from './industryAgreement.ts';
import type { TitleTerm } from './titleTerms.ts';
import { titleWords } from './titleWords.ts';
import type { Segment, TitleQuery } from './types.ts';

/**
 * Parts of a score, which add up to 1: words shared with the name, words shared with any name of its minor group, the
 * name standing in the title letter by letter.
 */
const SHARE = { name: 0.45, group: 0.2, contained: 0.35 } as const;
/** How much the sectors of the employer's industry may add. */
const INDUSTRY_BONUS = 0.1;
/** A word of the description counts so much of one of the title. */
const DESCRIPTION_SHARE = 0.2;
/** The last word of a Chinese title names the trade, the words before it narrow it down. */
const HEAD_WEIGHT = 1.3;

interface Ranked {
  code: string;
  /** 0–1 */
  score: number;
}

/** The best-ranked name for a cleaned title; null when no word of it occurs in any name. */
export type TermRanking = (query: TitleQuery) => Ranked | null;

/**
 * Ranks names by the cosine of the title's and the name's words, weighted by inverse document frequency (Salton and
 * Buckley 1988). Words are the segmenter's, and pairs of neighbouring letters beside them, so that a word the
 * segmenter cuts differently in title and name is still found.
 */
export function rankTerms(terms: readonly TitleTerm[], segment: Segment, index: EditionIndex): TermRanking {
  const { names, placesOf, groupsOf, groups, weightOf } = indexTerms(terms, segment, index);
  const agreement = industryAgreement(index, names);
  // scratch, back to 0 after every title: a hundred thousand titles would make as many maps
  const dots = new Float64Array(names.length);
  const shared = new Float64Array(groups);

  return ({ title, industry, description }) => {
    if (title === '') return null;
    const weights = new Map<string, number>();
    const head = segment(title).at(-1) ?? '';
    let squares = 0;
    for (const word of new Set(titleWords(title, segment))) {
      const weight = weightOf(word) * (head.includes(word) ? HEAD_WEIGHT : 1);
      squares += weight ** 2;
      weights.set(word, weight);
    }
    if (description !== null)
      for (const word of new Set(titleWords(description, segment)))
        if (!weights.has(word)) weights.set(word, weightOf(word) * DESCRIPTION_SHARE);

    const touched: number[] = [];
    for (const [word, weight] of weights) {
      const product = weight * weightOf(word);
      for (const place of placesOf(word)) {
        if (dots[place] === 0) touched.push(place);
        dots[place] = (dots[place] as number) + product;
      }
      for (const group of groupsOf(word)) shared[group] = (shared[group] as number) + weight ** 2;
    }
    const agrees = agreement(industry);
    const packed = title.replaceAll(' ', '');
    const length = Math.sqrt(squares);
    let best: Ranked | null = null;
    for (const place of touched) {
      const name = names[place] as (typeof names)[number];
      const at = packed.lastIndexOf(name.text);
      const score =
        (SHARE.name * (dots[place] as number)) / (name.norm * length) +
        SHARE.group * Math.sqrt(Math.min((shared[name.group] as number) / squares, 1)) +
        SHARE.contained * (at === -1 ? 0 : covered(packed, name.text, at)) +
        INDUSTRY_BONUS * (agrees ? (agrees[place] as number) : 0);
      if (!best || score > best.score || (score === best.score && name.code < best.code))
        best = { code: name.code, score };
    }
    for (const place of touched) dots[place] = 0;
    shared.fill(0);
    return best && { code: best.code, score: Math.min(best.score, 1) };
  };
}

/** Of the title, what a name standing in it takes: half for standing there, a quarter each for its length and for standing near the end. */
function covered(title: string, name: string, at: number): number {
  return 0.5 + (0.25 * name.length) / title.length + (0.25 * (at + name.length)) / title.length;
}
