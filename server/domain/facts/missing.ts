/**
 * Why a figure is absent. A missing figure is always one of these reasons, never 0 or NaN.
 *
 * - `not_collected`: somebody should have handed it in and has not
 * - `not_applicable`: the question does not arise here
 * - `not_assessable`: there is data, but too little of it to say anything
 * - `suppressed`: known, and withheld to protect people
 * - `zero_denominator`: the ratio has nothing beneath the line
 */
export const MISSING_REASONS = [
  'not_collected',
  'not_applicable',
  'not_assessable',
  'suppressed',
  'zero_denominator',
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

export function isMissingReason(state: string): state is MissingReason {
  return (MISSING_REASONS as readonly string[]).includes(state);
}
