import type { Estimate, MissingReason } from '#lib/charts/types.ts';

/** Why an estimate has no value; null when it has one. */
export function missingReason(estimate: Estimate): MissingReason | null {
  return estimate.value === null ? (estimate.state as MissingReason) : null;
}
