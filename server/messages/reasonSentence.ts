import type { Reason } from '../domain/plan/types.ts';
import { printCertainty, printNumber, printPercent, printRange, printSigned } from './numbers.ts';
import { type Language, say } from './sentences.ts';

/** Values that are 0–1 and are written in percent; all others are persons, places or points of the index. */
const SHARES = new Set(['share', 'entryLevelShare', 'registrationCoverage', 'newAt']);

/** Costs in missing graduates and relative errors, small enough to need decimals. */
const FINE = new Set(['regret', 'together', 'worth', 'error']);

/** A reason of a plan as a sentence, with the figures it prints. The code itself where no sentence has been written. */
export function reasonSentence({ code, values }: Reason, language: Language): string {
  const key = `planReason.${code}`;
  if (say(language, key) === key) return code;
  const decimals = code.startsWith('quality') ? 1 : 0;
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  const printed = Object.entries(values).map(([name, value]) => [name, print(name, value)]);
  return say(language, key, {
    ...Object.fromEntries(printed),
    signed: printSigned(number('gap') ?? 0),
    range: printRange(number('low'), number('high'), language, decimals),
  });
}

function print(name: string, value: number | string): string {
  if (typeof value === 'string') return value;
  if (name === 'probability') return printCertainty(value);
  if (SHARES.has(name)) return printPercent(value);
  if (FINE.has(name)) return printNumber(value, 2);
  if (name === 'gap') return printNumber(Math.abs(value));
  return printNumber(value, name === 'index' ? 1 : 0);
}
