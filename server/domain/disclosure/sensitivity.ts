import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds } from './thresholds.ts';

/** Why a count of an aggregate must not be told. */
export type SensitiveReason = 'few_employers' | 'dominance' | 'few_persons';

/** A sensitive count: why, and by how much an attacker must stay in the dark about it, up and down, in its unit. */
export interface Sensitive {
  reason: SensitiveReason;
  protection: number;
}

/**
 * Vacancies of a market return whose employers are few: the others would know what the one wants. Of returns the parts of
 * employers are not known, so that the share that dominance asks of the largest is asked of the sum.
 *
 * @param employers that reported, or so many at least where a row is a sum of others; null: not collected, and the rule is off
 * @returns null: it may be told
 */
export function sensitiveReturn(
  vacancies: number,
  employers: number | null,
  thresholds: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Sensitive | null {
  if (vacancies === 0 || employers === null || employers >= thresholds.employers) return null;
  const share = Math.ceil(thresholds.dominance * vacancies);
  return { reason: 'few_employers', protection: Math.max(thresholds.darkness, share) };
}

/**
 * A sum over employers (headcount of registered needs, of advertisements): sensitive with fewer than three of them, and by
 * the p % rule where the second could work out the first to within p %.
 *
 * @param contributions of each employer, positive; what names no employer counts as one employer together
 * @see Hundepool et al. (2012), Statistical Disclosure Control, 4.2.2
 * @example sensitiveSum([60, 20, 5, 3]) // dominance: 8 are less than 15 % of 60
 */
export function sensitiveSum(
  contributions: readonly number[],
  { employers, dominance, darkness }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Sensitive | null {
  const [first = 0, second = 0, ...rest] = contributions.filter((one) => one > 0).sort((a, b) => b - a);
  if (first === 0) return null;
  const others = rest.reduce((sum, one) => sum + one, 0);
  const missing = dominance * first - others;
  const count = (second > 0 ? 2 : 1) + rest.length;
  if (count >= employers && missing <= 0) return null;
  return {
    reason: count < employers ? 'few_employers' : 'dominance',
    protection: Math.max(darkness, Math.ceil(missing)),
  };
}

/** A count of persons that a school stated as such, without records: sensitive under ten, nobody included. */
export function sensitivePersons(
  count: number,
  { returns, darkness }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): Sensitive | null {
  return count < returns ? { reason: 'few_persons', protection: darkness } : null;
}
