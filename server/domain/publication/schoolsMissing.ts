import type { CityContext } from '../city/cityContext.ts';
import { cohortsOf } from '../city/periods.ts';

/**
 * Schools that handed in outcomes of the cohort before and none of this one, by code: their graduates are missing from
 * its totals, not zero.
 */
export function schoolsMissing(context: CityContext, cohort: string): string[] {
  const before = cohortsOf(context.input)
    .filter((other) => other < cohort)
    .at(-1);
  if (before === undefined) return [];
  const present = new Set(context.leaves(cohort).map((leaf) => leaf.school));
  const earlier = new Set(context.leaves(before).map((leaf) => leaf.school));
  return [...earlier].filter((school) => !present.has(school)).sort();
}
