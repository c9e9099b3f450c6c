import { partOfCity } from '../../city/marketCoverage.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import { PART_OF_CITY } from '../../guidance/composition.ts';
import type { PlanInput } from '../planInput.ts';

/**
 * What stands where a plan has no gap, with the cause: demand of a part of the city is not held against its supply, else
 * too little is known of the specialty.
 *
 * @param level of the interval that is missing, 0–1
 */
export function missingBalance({ market }: Pick<PlanInput, 'market'>, level?: number): Estimate {
  return partOfCity(market)
    ? missing('not_collected', 0, level, PART_OF_CITY)
    : missing('not_assessable', 0, level);
}
