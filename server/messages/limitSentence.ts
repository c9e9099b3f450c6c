import { type Locale, t } from '@gongxu/messages/server';
import type { LimitName } from '../domain/plan/planResult.ts';
import { printNumber } from './numbers.ts';

/** Limits that are shares, printed in percent. */
const SHARES = new Set(['change']);

/**
 * What a limit asks, in words: whose it is, and its value.
 *
 * @param kind `conflict`: cannot hold with others · `relax`: what would do
 * @param owner name of the school or programme; empty: the city's
 */
export function limitSentence(
  kind: 'conflict' | 'relax',
  limit: LimitName,
  owner: string,
  values: Readonly<Record<string, number | null>>,
  language: Locale,
): string {
  const printed = Object.entries(values).map(([field, value]) => [field, print(SHARES.has(limit), value)]);
  const whole = owner === '' ? '_city' : '';
  const key =
    kind === 'conflict' && values.value === null
      ? (`limit.conflict${whole}_bare` as const)
      : (`limit.${kind}${whole}` as const);
  return t(language, key, {
    ...Object.fromEntries(printed),
    name: t(language, `limitName.${limit}`),
    owner,
  });
}

function print(asShare: boolean, value: number | null): string {
  if (value === null) return '';
  if (asShare) return `${printNumber(value * 100)}%`;
  return printNumber(value, Number.isInteger(value) ? 0 : 2);
}
