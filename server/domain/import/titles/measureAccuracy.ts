import type { EditionIndex } from '../../edition/indexEdition.ts';
import type { ClassifyTitle } from './types.ts';

/** A title with what a person says it is. */
export interface LabelledTitle {
  title: string;
  industry: string | null;
  /** code of an occupation minor group; null: no occupation can be told from it, it belongs to `unclassified` */
  occupation: string | null;
  /** null where `occupation` is */
  sector: string | null;
}

export interface TitleAccuracy {
  titles: number;
  classified: number;
  /** titles that can be told, and those of them that were classified */
  told: number;
  covered: number;
  /** right minor groups and right sectors among what was classified */
  rightGroups: number;
  rightSectors: number;
  /** share of the titles that can be told that were classified, right or wrong */
  coverage: number;
  /** share of right minor groups among what was classified; a title that cannot be told counts as wrong */
  minorGroup: number;
  /** the same of sectors: that of the largest share of the occupation's persons */
  sector: number;
  /** titles by expected sector and found sector; `-`: none could be told, or none was found */
  confusion: { expected: string; found: string; titles: number }[];
}

/** Measures a classifier against labelled titles. */
export function measureAccuracy(
  titles: readonly LabelledTitle[],
  classify: ClassifyTitle,
  index: EditionIndex,
): TitleAccuracy {
  const confusion = new Map<string, number>();
  let classified = 0;
  let covered = 0;
  let right = 0;
  let rightSector = 0;
  for (const { title, industry, occupation, sector } of titles) {
    const found = classify({ title, industry, description: null }).occupation;
    const foundSector = found === null ? '-' : mainSector(index, found);
    const cell = `${sector ?? '-'}|${foundSector}`;
    confusion.set(cell, (confusion.get(cell) ?? 0) + 1);
    if (found === null) continue;
    classified++;
    if (occupation !== null) covered++;
    if (occupation !== null && isWithin(index, found, occupation)) right++;
    if (foundSector === sector) rightSector++;
  }
  const told = titles.filter(({ occupation }) => occupation !== null).length;
  return {
    titles: titles.length,
    classified,
    told,
    covered,
    rightGroups: right,
    rightSectors: rightSector,
    coverage: covered / told,
    minorGroup: right / classified,
    sector: rightSector / classified,
    confusion: [...confusion]
      .map(([cell, count]) => {
        const [expected = '-', found = '-'] = cell.split('|');
        return { expected, found, titles: count };
      })
      .sort((a, b) => (a.expected + a.found < b.expected + b.found ? -1 : 1)),
  };
}

/** Sector with the largest share of an occupation; the lower code where shares are equal. */
export function mainSector(index: EditionIndex, occupation: string): string {
  const [first] = [...index.sectorsOfOccupation(occupation)].sort(
    (a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1),
  );
  return first?.code ?? '0';
}

function isWithin(index: EditionIndex, code: string, group: string): boolean {
  for (let at: string | null | undefined = code; at; at = index.occupations.get(at)?.parent)
    if (at === group) return true;
  return false;
}
