import type { EditionIndex } from './indexEdition.ts';
import { OTHER_SECTOR } from './sectorShares.ts';

/** The sector with the largest part of an occupation; the lower code where parts are equal. */
export function largestSector(index: EditionIndex, occupation: string): string {
  const [largest] = [...index.sectorsOfOccupation(occupation)].sort(
    (a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1),
  );
  return largest?.code ?? OTHER_SECTOR;
}
