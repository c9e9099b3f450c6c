import type { EditionIndex } from '../../edition/indexEdition.ts';
import { indexTerms } from './indexTerms.ts';
import { industryAgreement } from './industryAgreement.ts';
import type { IndexedTerm, TitleTerm } from './titleTerms.ts';
import { groupWords, titleWords } from './titleWords.ts';
import type { Segment, TitleProposal, TitleQuery } from './types.ts';

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

/** How sharply the best name of a group, and all its names together, tell it from other groups. */
const SHARPNESS = { name: 15, group: 0.5 } as const;
/** Two occupations of a group whose best names differ by less fit alike: the group is meant. */
const ALIKE = 0.03;

/** The likeliest groups for a cleaned title, best first, no more than asked for; none when no word of it is known. */
export type TermRanking = (query: TitleQuery, most?: number) => TitleProposal[];

/**
 * Ranks names by the cosine of the title's and the name's words, weighted by inverse document frequency (Salton and
 * Buckley 1988), and minor groups by their best name and by all their names together (see `groupEvidence`). Words are
 * the segmenter's, and pairs of neighbouring letters beside them, so that a word the segmenter cuts differently in
 * title and name is still found.
 */
export function rankTerms(terms: readonly TitleTerm[], segment: Segment, index: EditionIndex): TermRanking {
  const { names, positionsOf, groupsOf, groups, weightOf, evidence } = indexTerms(terms, segment, index);
  const agreement = industryAgreement(index, names);
  // scratch, back to 0 after every title: a hundred thousand titles would make as many arrays
  const dots = new Float64Array(names.length);
  const shared = new Float64Array(groups.length);
  const likely = new Float64Array(groups.length);
  const best = new Array<BestOfGroup | undefined>(groups.length).fill(undefined);

  return ({ title, industry, description }, most = 1) => {
    if (title === '') return [];
    const weights = new Map<string, number>();
    const cut = segment(title);
    const head = cut.at(-1) ?? '';
    let squares = 0;
    for (const word of new Set(titleWords(title, () => cut))) {
      const weight = weightOf(word) * (head.includes(word) ? HEAD_WEIGHT : 1);
      squares += weight ** 2;
      weights.set(word, weight);
    }
    const said = groupWords(title, weights.keys()).map((word): [string, number] => [word, 1]);
    if (description !== null)
      for (const word of new Set(titleWords(description, segment)))
        if (!weights.has(word)) {
          weights.set(word, weightOf(word) * DESCRIPTION_SHARE);
          said.push([word, DESCRIPTION_SHARE]);
        }

    const touched: number[] = [];
    for (const [word, weight] of weights) {
      const product = weight * weightOf(word);
      for (const position of positionsOf(word)) {
        if (dots[position] === 0) touched.push(position);
        dots[position] = (dots[position] as number) + product;
      }
      for (const group of groupsOf(word)) shared[group] = (shared[group] as number) + weight ** 2;
    }
    const agrees = agreement(industry);
    const packed = title.replaceAll(' ', '');
    const length = Math.sqrt(squares);
    const pairs = pairsOf(packed);
    const reached: number[] = [];
    for (const position of touched) {
      const name = names[position] as (typeof names)[number];
      // most names share a word with the title and do not stand in it: their first letters tell so at once
      const at = pairs.has(name.start) ? packed.lastIndexOf(name.text) : -1;
      const score =
        (SHARE.name * (dots[position] as number)) / (name.norm * length) +
        SHARE.group * Math.sqrt(Math.min((shared[name.group] as number) / squares, 1)) +
        SHARE.contained * (at === -1 ? 0 : covered(packed, name.text, at)) +
        INDUSTRY_BONUS * (agrees ? (agrees[position] as number) : 0);
      if (best[name.group] === undefined) reached.push(name.group);
      best[name.group] = better(best[name.group], name, score);
    }
    for (const position of touched) dots[position] = 0;
    shared.fill(0);
    if (reached.length === 0) return [];

    likely.fill(0);
    evidence(said, likely);
    for (let group = 0; group < likely.length; group++)
      likely[group] =
        SHARPNESS.group * (likely[group] as number) + SHARPNESS.name * (best[group]?.score ?? 0);
    const highest = likely.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY);
    const sum = likely.reduce((all, one) => all + Math.exp(one - highest), 0);
    const proposals = reached.map((group) => {
      const { name, score, second } = best[group] as BestOfGroup;
      return {
        code: score - second < ALIKE ? (groups[group] as string) : name.code,
        score: Math.exp((likely[group] as number) - highest) / sum,
        name: name.text,
      };
    });
    best.fill(undefined);
    return proposals.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, most);
  };
}

interface BestOfGroup {
  name: IndexedTerm;
  score: number;
  /** of the best name of another occupation of the group */
  second: number;
}

/** The best of a group with one more name considered; changes and returns what is known. */
function better(known: BestOfGroup | undefined, name: IndexedTerm, score: number): BestOfGroup {
  if (!known) return { name, score, second: 0 };
  const other = name.code !== known.name.code;
  if (score > known.score || (score === known.score && name.code < known.name.code)) {
    if (other) known.second = known.score;
    known.name = name;
    known.score = score;
  } else if (other && score > known.second) known.second = score;
  return known;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** Of the title, what a name standing in it takes: half for standing there, a quarter each for its length and for standing near the end. */
function covered(title: string, name: string, at: number): number {
  return 0.5 + (0.25 * name.length) / title.length + (0.25 * (at + name.length)) / title.length;
}
