import type { Estimate, MissingReason } from '#lib/charts/types.ts';

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

/** Why an estimate has no value; null when it has one. */
export function missingReason(estimate: Estimate): MissingReason | null {
  return estimate.value === null ? (estimate.state as MissingReason) : null;
}
