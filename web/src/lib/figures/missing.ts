import type { Estimate } from '../api/types.ts';

/** What stands where a table has no row for a thing: nobody handed anything in. */
export const MISSING: Estimate = {
  value: null,
  low: null,
  high: null,
  level: 0.95,
  n: 0,
  state: 'not_collected',
  note: null,
};
