import type { EditionIndex } from '../../edition/indexEdition.ts';
import { normaliseName } from '../../edition/normaliseName.ts';
import { cleanTitle } from './cleanTitle.ts';
import { minorGroup } from './minorGroup.ts';
import type { TermRanking } from './rankTerms.ts';
import type { ClassifyTitle, TitleMatch, TitleQuery } from './types.ts';

/**
 * A ranked match whose minor group is less likely stays unclassified. Chosen on aliases found without themselves (see
 * `leaveOutAliases`): of those between .8 and .9 two in three are right, below it fewer.
 */
export const TITLE_THRESHOLD = 0.8;

const UNCLASSIFIED: TitleMatch = { occupation: null, score: 0, how: null };

/**
 * Makes the function that finds the occupation of a free-text job title: what a person settled, an exact name, alias
 * or work type 工种, then the best-ranked name over the words of title, industry and description. Nothing good enough
 * is `unclassified`, never a guess. Answers are remembered: advertisements repeat their titles.
 *
 * @param ranking of the edition's names, see `rankTerms`
 * @param settled code by normalised title, as persons settled them
 */
export function createTitleClassifier(
  index: EditionIndex,
  ranking: TermRanking,
  settled: ReadonlyMap<string, string> = new Map(),
  threshold = TITLE_THRESHOLD,
): ClassifyTitle {
  const known = new Map<string, TitleMatch>();

  function classify({ title, industry, description }: TitleQuery): TitleMatch {
    const choice = settled.get(normaliseName(title));
    if (choice !== undefined) return { occupation: choice, score: 1, how: 'settled' };
    const cleaned = cleanTitle(title);
    for (const text of [title, cleaned]) {
      const code = text === '' ? null : index.resolve('occupation', text);
      if (code !== null) return { occupation: code, score: 1, how: 'exact' };
    }
    const part = exactPart(index, cleaned);
    if (part !== null) return { occupation: part, score: 1, how: 'exact' };
    const [best] = ranking({ title: cleaned, industry, description });
    return best && best.score >= threshold
      ? { occupation: best.code, score: best.score, how: 'ranked' }
      : { ...UNCLASSIFIED, score: best?.score ?? 0 };
  }

  return (query) => {
    const key = `${query.industry ?? ''}\n${query.title}\n${query.description ?? ''}`;
    let match = known.get(key);
    if (!match) {
      match = classify(query);
      known.set(key, match);
    }
    return match;
  };
}

/**
 * An advertisement may name several trades, `切割工/焊工`: where names of the classification among them are of one minor
 * group, it is that. Only a part that is a name by itself counts.
 *
 * @returns the occupation, their group where there are several, null where they are of none or of several groups
 */
function exactPart(index: EditionIndex, cleaned: string): string | null {
  const parts = cleaned.split(' ');
  if (parts.length < 2) return null;
  const codes = new Set(parts.flatMap((part) => index.resolve('occupation', part) ?? []));
  const groups = new Set([...codes].map((code) => minorGroup(index, code)));
  const [code] = codes;
  const [group] = groups;
  if (code === undefined || groups.size !== 1) return null;
  return codes.size === 1 ? code : (group ?? null);
}
