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

/** The same in whole persons. */
export function leastChange(last: number): number {
  return Math.ceil(leastMove(last) - 1e-9);
}

/** Whether an intake changes by less than that, and yet changes. @param last, intake entrants */
export function isSmallMove(last: number, intake: number): boolean {
  const change = Math.abs(intake - last);
  return intake > 0 && change > 0 && change < leastMove(last);
}
