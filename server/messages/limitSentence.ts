import { printNumber } from './numbers.ts';
import { type Language, say } from './sentences.ts';

/** Limits that are shares, printed in percent, and money, printed in whole yuan. */
const PERCENT = new Set(['change', 'max_change']);

/**
 * What a limit asks, in words: whose it is, and its value.
 *
 * @param kind `conflict`: cannot hold with others · `relax`: what would do · `binding`: at work in the solution
 * @param owner name of the school or programme; empty: the city's
 */
export function limitSentence(
  kind: 'conflict' | 'relax' | 'binding',
  limit: string,
  owner: string,
  values: Readonly<Record<string, number | null>>,
  language: Language,
): string {
  const key = `limitName.${limit}`;
  const name = say(language, key);
  const bare = values.value === null ? '_bare' : '';
  const printed = Object.entries(values).map(([field, value]) => [field, print(limit, field, value)]);
  return say(language, `limit.${kind}${owner === '' ? '_city' : ''}${bare}`, {
    ...Object.fromEntries(printed),
    name: name === key ? limit : name,
    owner,
  });
}

function print(limit: string, field: string, value: number | null): string {
  if (value === null) return '';
  if (field !== 'worth' && PERCENT.has(limit)) return `${printNumber(value * 100)}%`;
  return printNumber(value, Number.isInteger(value) ? 0 : 2);
}
