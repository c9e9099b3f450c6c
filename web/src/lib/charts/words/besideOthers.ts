import { formatCertainty } from '../../format/index.ts';

/** What is told of a specialty beside others: a side, that there is none, or why none is told. */
export type BesideOthers = 'short' | 'surplus' | 'unclear' | 'few' | 'contradicted';

/**
 * How likely the side is that is told, percent; null where none is.
 *
 * @param shortage probability that it is shorter than others
 */
export function besidePercent(beside: BesideOthers | null, shortage: number | null): string | null {
  if (shortage === null || (beside !== 'short' && beside !== 'surplus')) return null;
  return formatCertainty(beside === 'surplus' ? 1 - shortage : shortage);
}
