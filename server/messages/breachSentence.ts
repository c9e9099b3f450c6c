import { type Locale, t } from '@gongxu/messages/server';
import type { LimitBreach } from '../domain/plan/lifecycle/limitBreach.ts';
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
  const unit = UNITS[limit] ?? 'persons';
  const count = (value: number) => t(language, `breach.unit.${unit}`, { count: printNumber(value) });
  return t(language, `breach.${end}`, {
    owner: owner || t(language, 'planBlocker.city'),
    name: t(language, `limitName.${limit}`),
    used: count(used),
    available: count(available),
    by: count(Math.abs(used - available)),
  });
}
