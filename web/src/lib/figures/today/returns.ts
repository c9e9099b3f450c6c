import type { ReturnStanding } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/index.ts';
import { daysBetween } from './days.ts';
import { returnName } from './waiting.ts';

/** Schools that handed in everything, of all of whom something is asked. */
export function schoolsFinding(returns: readonly ReturnStanding[], { t }: Language): string | null {
  const ofSchools = returns.filter(({ kind }) => kind !== 'market');
  const all = new Set(
    ofSchools.flatMap(({ handedIn, missing }) => [...handedIn, ...missing].map((one) => one.code)),
  );
  const lacking = new Set(ofSchools.flatMap(({ missing }) => missing.map((one) => one.code)));
  if (all.size === 0) return null;
  const values = { of: all.size, done: all.size - lacking.size };
  return lacking.size === 0 ? t('today.returns.all', values) : t('today.returns.some', values);
}

export function countiesFinding(
  { kind, period, handedIn, missing }: ReturnStanding,
  language: Language,
): string {
  const values = {
    of: handedIn.length + missing.length,
    missing: missing.length,
    what: returnName(kind, period, language),
  };
  return language.t(missing.length === 0 ? 'today.counties.all' : 'today.counties.some', values);
}

/** Days after its last day on which something came; 0: in time. @param day YYYY-MM-DD */
export function daysLate(day: string, due: string): number {
  return Math.max(0, daysBetween(due, day));
}
