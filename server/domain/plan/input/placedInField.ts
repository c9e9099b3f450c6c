import { localHires } from '../../city/localHires.ts';
import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import { lookingShares, seekingHere } from '../../city/seekingHere.ts';
import type { PlanField } from '../planInput.ts';
import type { PlanContext } from './planContext.ts';

/**
 * Of the graduates of the last three cohorts who seek work here, how many found it in their field, as reported, by specialty.
 * Only graduates on record one by one tell; null where there are none.
 *
 * @see method §6, "Anchor"
 */
export function placedInField({ city, cohorts }: PlanContext): (specialty: string) => PlanField['placed'] {
  const hires = localHires(city.input);
  const looking = lookingShares(city.input);
  const placed = new Map<string, { matched: number; seeking: number }>();
  for (const cohort of cohorts.slice(-POOLED_COHORTS)) {
    const counted = new Set<string>();
    for (const leaf of city.leaves(cohort)) {
      const { specialty, from } = leaf;
      const matched = hires.get(specialty)?.get(cohort);
      if (from !== 'outcomes' || matched === undefined) continue;
      const sum = placed.get(specialty) ?? { matched: 0, seeking: 0 };
      placed.set(specialty, sum);
      sum.seeking += seekingHere(leaf, looking(specialty, cohort)).count;
      // counted for the whole city, where the others are by school
      if (!counted.has(specialty)) sum.matched += matched;
      counted.add(specialty);
    }
  }
  return (specialty) => {
    const sum = placed.get(specialty);
    return sum && sum.seeking > 0 ? sum : null;
  };
}
