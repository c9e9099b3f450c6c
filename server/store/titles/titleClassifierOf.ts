import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { Edition } from '../../domain/edition/types.ts';
import { cleanTitle } from '../../domain/import/titles/cleanTitle.ts';
import { createTitleClassifier } from '../../domain/import/titles/createTitleClassifier.ts';
import { rankTerms, type TermRanking } from '../../domain/import/titles/rankTerms.ts';
import { titleTerms } from '../../domain/import/titles/titleTerms.ts';
import type { ClassifyTitle, TitleProposal } from '../../domain/import/titles/types.ts';
import { createSegmenter } from './createSegmenter.ts';

/** The dictionary takes half a second to read and some 50 MB to hold: once per edition, and only where titles come. */
const rankings = new WeakMap<Edition, TermRanking>();

/** The classifier of job titles of an edition, with what persons settled. */
export function titleClassifierOf(
  index: EditionIndex,
  settled: ReadonlyMap<string, string> = new Map(),
): ClassifyTitle {
  return createTitleClassifier(index, rankingOf(index), settled);
}

/** A group less likely than this is no help to who chooses. */
const LEAST_LIKELY = 0.05;

/** What a title may mean, likeliest first: for a person to choose from. */
export function proposeOccupations(
  index: EditionIndex,
  title: string,
  industry: string | null,
  most: number,
): TitleProposal[] {
  return rankingOf(index)({ title: cleanTitle(title), industry, description: null }, most).filter(
    ({ score }) => score >= LEAST_LIKELY,
  );
}

function rankingOf(index: EditionIndex): TermRanking {
  let ranking = rankings.get(index.edition);
  if (!ranking) {
    const terms = titleTerms(index);
    ranking = rankTerms(terms, createSegmenter(terms.map(({ text }) => text)), index);
    rankings.set(index.edition, ranking);
  }
  return ranking;
}
