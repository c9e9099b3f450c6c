import { printNumber } from './numbers.ts';
import { type Language, say } from './sentences.ts';

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
  limit: string,
  owner: string,
  values: Readonly<Record<string, number | null>>,
  language: Language,
): string {
  const key = `limitName.${limit}`;
  const name = say(language, key);
  const bare = values.value === null ? '_bare' : '';
  const printed = Object.entries(values).map(([field, value]) => [field, print(SHARES.has(limit), value)]);
  return say(language, `limit.${kind}${owner === '' ? '_city' : ''}${bare}`, {
    ...Object.fromEntries(printed),
    name: name === key ? limit : name,
    owner,
  });
}

function print(asShare: boolean, value: number | null): string {
  if (value === null) return '';
  if (asShare) return `${printNumber(value * 100)}%`;
  return printNumber(value, Number.isInteger(value) ? 0 : 2);
}
