import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, type MessageKey, t } from '@gongxu/messages/server';
import type { PlanReason } from '../domain/plan/planReasonCodes.ts';
import { printCertainty, printNumber, printPercent, printRange, printSigned, printWorth } from './numbers.ts';

/** Values that are 0–1 and are written in percent; all others are persons, places or points of the index. */
const SHARES = new Set(['share', 'half', 'entryLevelShare', 'registrationCoverage', 'newAt']);

/** Costs in missing graduates and relative errors, small enough to need decimals. */
const FINE = new Set(['regret', 'together', 'competing', 'error', 'ratio', 'placed']);

/** Points of the index, and entrants before they are made whole. */
const TENTHS = new Set(['index', 'rule', 'target']);

/** A reason of a plan as a sentence, with the figures it prints. */
export function reasonSentence({ code, values }: PlanReason, locale: Locale): string {
  const decimals = code.startsWith('quality') ? 1 : 0;
  const [low, high] = [numberOf(values.low), numberOf(values.high)];
  const printed = Object.entries(values).map(([name, value]) => [name, print(name, value)]);
  return t(locale, keyOf({ code, values }), {
    ...Object.fromEntries(printed),
    signed: printSigned(numberOf(values.gap) ?? 0),
    range: printRange(low, high, locale, decimals),
    // a surplus is told by its own size, not as a gap below none
    turned: printRange(high === null ? null : 0 - high, low === null ? null : 0 - low, locale, decimals),
  });
}

/** A sentence of its own, where there is one, for a range that is a single number and for a cost that is none. */
function keyOf({ code, values: { low, high, regret } }: PlanReason): MessageKey {
  const key = `reason.${code}` as const;
  const single = low !== undefined && low === high ? `${key}.single` : key;
  const free = typeof regret === 'number' && regret < 0.005 ? `${key}.free` : single;
  return hasMessage(free) ? free : key;
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
  if (name === 'onLast') return printSigned(value);
  return printNumber(value, TENTHS.has(name) ? 1 : 0);
}
