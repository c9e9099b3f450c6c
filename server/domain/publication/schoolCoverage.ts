import type { CityContext } from '../city/cityContext.ts';
import { cohortsOf } from '../city/periods.ts';

/** Of which schools a cohort's outcomes are. */
export interface SchoolCoverage {
  /** schools that handed in outcomes of this cohort or of the one before */
  expected: number;
  /** those of them that handed in none of this one: their graduates are missing from its totals, not zero */
  missing: { code: string; nameZh: string; nameEn: string }[];
}

/** Schools that a cohort's totals rest on, and those that handed in the cohort before and not this one, by code. */
export function schoolCoverage(context: CityContext, cohort: string): SchoolCoverage {
  const before = cohortsOf(context.input)
    .filter((other) => other < cohort)
    .at(-1);
  const schoolsOf = (one: string) => new Set(context.leaves(one).map((leaf) => leaf.school));
  const present = schoolsOf(cohort);
  const earlier = before === undefined ? present : schoolsOf(before);
  const missing = [...earlier]
    .filter((school) => !present.has(school))
    .sort()
    .map((code) => {
      const school = context.school(code);
      return { code, nameZh: school?.nameZh ?? code, nameEn: school?.nameEn ?? '' };
    });
  return { expected: present.size + missing.length, missing };
}
