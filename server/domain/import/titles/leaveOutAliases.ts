import { type EditionIndex, indexEdition } from '../../edition/indexEdition.ts';
import { createTitleClassifier } from './createTitleClassifier.ts';
import { type LabelledTitle, mainSector } from './measureAccuracy.ts';
import { minorGroup } from './minorGroup.ts';
import { rankTerms } from './rankTerms.ts';
import { titleTerms } from './titleTerms.ts';
import type { ClassifyTitle, Segment } from './types.ts';

/**
 * Every alias of an occupation as a title to be found without itself: the aliases are dealt into folds, and those of a
 * fold are matched by the names of the classification and the aliases of the other folds. A hard test, of words that
 * are no name any more; it tells what the matcher makes of trades its vocabulary does not have.
 *
 * @param makeSegment a segmenter that knows the names given
 */
export function leaveOutAliases(
  index: EditionIndex,
  makeSegment: (names: readonly string[]) => Segment,
  folds = 6,
): { titles: LabelledTitle[]; classify: ClassifyTitle } {
  const { edition } = index;
  const labelled = edition.aliases.filter(
    ({ list, alias, code }) =>
      list === 'occupation' &&
      alias.length > 1 &&
      index.occupations.get(minorGroup(index, code))?.level === 'minor',
  );
  const foldOf = new Map(labelled.map(({ alias }, position) => [alias, position % folds]));
  const classifiers = Array.from({ length: folds }, (_, fold) => {
    const others = indexEdition({
      ...edition,
      aliases: edition.aliases.filter(
        ({ list, alias }) => list !== 'occupation' || foldOf.get(alias) !== fold,
      ),
    });
    const terms = titleTerms(others);
    return createTitleClassifier(
      others,
      rankTerms(terms, makeSegment(terms.map(({ text }) => text)), others),
    );
  });
  return {
    titles: labelled.map(({ alias, code }) => ({
      title: alias,
      industry: null,
      occupation: minorGroup(index, code),
      sector: mainSector(index, code),
    })),
    classify: (query) => (classifiers[foldOf.get(query.title) ?? 0] as ClassifyTitle)(query),
  };
}
