import type { Estimate, EstimateState } from '../api/types.ts';

/** What stands where a table has no row for a thing, with the reason why not. */
export function missing(state: EstimateState): Estimate {
  return { value: null, low: null, high: null, level: 0.95, n: 0, state, note: null };
}

/** Nobody handed anything in. */
export const MISSING: Estimate = missing('not_collected');
