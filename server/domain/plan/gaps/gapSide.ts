import type { Estimate } from '../../facts/estimate.ts';
import type { BesideOthers } from '../../guidance/besideOthers.ts';
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
 * Whether the cohort in school and the next as last year are told by different words; null where one of them is missing, or
 * nobody is in school or would enter, so that there are not two cohorts to tell apart.
 */
export function cohortsDiffer({
  enrolled,
  asLast,
}: Pick<SpecialtyGaps, 'enrolled' | 'asLast'>): boolean | null {
  const [one, other] = [gapSide(enrolled.gap), gapSide(asLast.gap)];
  if (one === null || other === null || !asLast.entrants) return null;
  return one !== other;
}

/**
 * What is told of a cohort beside other specialties. Of a table that was published before it kept why none is told, the side of
 * the interval.
 */
export function sideBeside({ told, relative }: Pick<CohortGap, 'told' | 'relative'>): BesideOthers | null {
  return told ?? gapSide(relative);
}
