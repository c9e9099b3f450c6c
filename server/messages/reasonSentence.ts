import type { Reason } from '../domain/guidance/types.ts';
import { printCertainty, printNumber, printPercent, printRange, printSigned, printWorth } from './numbers.ts';
import { type Language, say } from './sentences.ts';

/** Values that are 0–1 and are written in percent; all others are persons, places or points of the index. */
const SHARES = new Set(['share', 'entryLevelShare', 'registrationCoverage', 'newAt']);

/** Costs in missing graduates and relative errors, small enough to need decimals. */
const FINE = new Set(['regret', 'together', 'error']);

/** A reason of a plan as a sentence, with the figures it prints. The code itself where no sentence has been written. */
export function reasonSentence({ code, values }: Reason, language: Language): string {
  const key = keyOf(code, values, language);
  if (say(language, key) === key) return code;
  const decimals = code.startsWith('quality') ? 1 : 0;
  const [low, high] = [numberOf(values.low), numberOf(values.high)];
  const printed = Object.entries(values).map(([name, value]) => [name, print(name, value)]);
  return say(language, key, {
    ...Object.fromEntries(printed),
    signed: printSigned(numberOf(values.gap) ?? 0),
    range: printRange(low, high, language, decimals),
    // a surplus is told by its own size, not as a gap below none
    turned: printRange(high === null ? null : 0 - high, low === null ? null : 0 - low, language, decimals),
  });
}

/** A sentence of its own, where there is one, for a range that is a single number and for a cost that is none. */
function keyOf(code: string, { low, high, regret }: Reason['values'], language: Language): string {
  const key = `planReason.${code}`;
  const single = low !== undefined && low === high ? `${key}.single` : key;
  const free = typeof regret === 'number' && regret < 0.005 ? `${key}.free` : single;
  return say(language, free) === free ? key : free;
}

function numberOf(value: number | string | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function print(name: string, value: number | string): string {
  if (typeof value === 'string') return value;
  if (name === 'probability') return printCertainty(value);
  if (SHARES.has(name)) return printPercent(value);
  if (name === 'worth') return printWorth(value);
  if (FINE.has(name)) return printNumber(value, 2);
  if (name === 'gap') return printNumber(Math.abs(value));
  return printNumber(value, name === 'index' ? 1 : 0);
}
