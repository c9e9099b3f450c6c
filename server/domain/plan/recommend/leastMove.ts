/** A change of fewer places is not worth organising, unless it is a tenth of a small programme; nor is one under this share. */
const LEAST_PLACES = 3;
const TENTH = 0.1;
const LEAST_SHARE = 0.05;

/**
 * Least change of an intake that a plan recommends, persons. A programme of under 30 may change by fewer than three: within a
 * fifth a year, one of under 15 could else never change at all.
 *
 * @see method §6, "Actions"
 */
export function leastMove(last: number): number {
  return Math.max(LEAST_SHARE * last, Math.min(LEAST_PLACES, TENTH * last));
}
