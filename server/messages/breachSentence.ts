import { type Locale, t } from '@gongxu/messages/server';
import type { LimitBreach } from '../domain/plan/lifecycle/limitBreach.ts';
import { isRelaxedForAnother, type LimitRelaxation } from '../domain/plan/lifecycle/relaxations.ts';
import { printNumber } from './numbers.ts';

/** In what a limit is counted, where that is not persons. */
const UNITS: Readonly<Partial<Record<LimitBreach['limit'], 'programmes' | 'yuan'>>> = {
  openings: 'programmes',
  closures: 'programmes',
  budget: 'yuan',
};

/** Which limit a decided number breaks, what it allows, and by how much. @param owner whose it is; empty: the city's */
export function breachSentence(
  { limit, end, used, available }: LimitBreach,
  owner: string,
  language: Locale,
): string {
  const count = (value: number) => counted(limit, value, language);
  return t(language, `breach.${end}`, {
    owner: owner || t(language, 'planBlocker.city'),
    name: t(language, `limitName.${limit}`),
    used: count(used),
    available: count(available),
    by: count(Math.abs(used - available)),
  });
}

/** That a limit was relaxed, and how far. @param owner whose it is; empty: the city's */
export function relaxationSentence(
  { limit, end, to }: Pick<LimitRelaxation, 'limit' | 'end' | 'to'>,
  owner: string,
  language: Locale,
): string {
  return t(language, `planDoc.relaxedTo.${end}`, {
    owner: owner || t(language, 'planBlocker.city'),
    name: t(language, `limitName.${limit}`),
    to: counted(limit, to, language),
  });
}

/** For which number a limit was relaxed; null: for the one decided now, or it is not. */
export function relaxedFor(
  breach: Pick<LimitBreach, 'limit' | 'used'> & { relaxed: Pick<LimitRelaxation, 'to'> | null },
  language: Locale,
): string | null {
  const { limit, relaxed } = breach;
  if (!relaxed || !isRelaxedForAnother(breach)) return null;
  return t(language, 'breach.relaxedFor', { count: counted(limit, relaxed.to, language) });
}

function counted(limit: LimitBreach['limit'], value: number, language: Locale): string {
  return t(language, `breach.unit.${UNITS[limit] ?? 'persons'}`, { count: printNumber(value) });
}
