import type { Estimate } from '../../facts/estimate.ts';
import type { BesideOthers } from '../../guidance/besideOthers.ts';
import { isRefused } from '../balance/toldOf.ts';
import type { CohortGap, SpecialtyGaps } from './cohortGaps.ts';

/** On which side of 0 a gap lies: one whose interval contains 0 has none. */
export type GapSide = 'short' | 'surplus' | 'unclear';

/** @returns null where the gap is missing */
export function gapSide({ value, low, high }: Estimate): GapSide | null {
  if (value === null) return null;
  if (low !== null && low > 0) return 'short';
  return high !== null && high < 0 ? 'surplus' : 'unclear';
}

/**
 * What is told of how many there will be a lack of in all: the side of the interval, or why none is told. It rests on the records
 * that a side beside others rests on, the same for every cohort of a specialty, so that it is refused where that is.
 *
 * @returns null where the gap is missing
 */
export function levelTold(
  { asLast }: { asLast: Pick<CohortGap, 'told'> },
  { gap, told }: Pick<CohortGap, 'gap' | 'told'>,
): BesideOthers | null {
  const side = gapSide(gap);
  if (side === null) return null;
  return [asLast.told, told].find(isRefused) ?? side;
}

/**
 * Whether the cohort in school and the next as last year are told by different words; null where one of them is missing or
 * refused, or nobody is in school or would enter, so that there are not two cohorts to tell apart.
 */
export function cohortsDiffer(row: Pick<SpecialtyGaps, 'enrolled' | 'asLast'>): boolean | null {
  const { enrolled, asLast } = row;
  const [one, other] = [levelTold(row, enrolled), levelTold(row, asLast)];
  if (one === null || other === null || isRefused(other) || !asLast.entrants) return null;
  return one !== other;
}

/**
 * What is told of a cohort beside other specialties. Of a table that was published before it kept why none is told, the side of
 * the interval.
 */
export function sideBeside({ told, relative }: Pick<CohortGap, 'told' | 'relative'>): BesideOthers | null {
  return told ?? gapSide(relative);
}
