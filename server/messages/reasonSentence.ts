import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, type MessageKey, messageKey, t } from '@gongxu/messages/server';
import type { PlanReason, ReasonCode } from '../domain/plan/planReasonCodes.ts';
import {
  printCertainty,
  printNumber,
  printPercent,
  printRange,
  printShare,
  printSigned,
  printStretches,
  printWorth,
} from './numbers.ts';

/** Values that are 0–1 and are written in percent; all others are persons, places or points of the index. */
const SHARES = new Set(['half', 'elsewhere', 'entryLevelShare', 'registrationCoverage', 'newAt']);

/** Costs in missing graduates and relative errors, small enough to need decimals. */
const FINE = new Set(['regret', 'together', 'competing', 'error']);

/** What the simple rule multiplies: with fewer decimals its number could not be worked out again. */
const FINEST = new Set(['ratio', 'placed', 'counted']);

/** Points of the index, and entrants before they are made whole. */
const TENTHS = new Set(['index', 'rule', 'target', 'wanted', 'within', 'away', 'beyond']);

/** The value by which a reason of today is told from one that a plan kept before it was carried: it has a fuller sentence. */
const FULLER: Partial<Record<ReasonCode, string>> = {
  takes_up: 'elsewhere',
  taken_up_by: 'count',
  rule_signs: 'wanted',
  at_kept: 'share',
  at_sum_more: 'count',
  at_sum_fewer: 'count',
  moved_to: 'arrive',
  moved_from: 'arrive',
  keeping_competing: 'count',
  candidate_opens: 'classMin',
  candidate_not_worth: 'classMin',
  candidate_unlikely: 'classMin',
  red_card_stopped: 'card',
  red_card_needed: 'card',
  red_card_barred: 'card',
};

/** What a plan kept before a reason carried it says instead. */
const NOT_KEPT = { taken: '0', held: 'intake' };

/** A reason of a plan as a sentence, with the figures it prints. */
export function reasonSentence({ code, values }: PlanReason, locale: Locale): string {
  const decimals = code.startsWith('quality') ? 1 : 0;
  const [low, high] = [numberOf(values.low), numberOf(values.high)];
  const printed = Object.entries(values).map(([name, value]) => [name, print(code, name, value, locale)]);
  return t(locale, keyOf({ code, values }), {
    ...NOT_KEPT,
    ...Object.fromEntries(printed),
    signed: printSigned(numberOf(values.gap) ?? 0),
    range: among(values.among, locale) ?? printRange(low, high, locale, decimals),
    // a surplus is told by its own size, not as a gap below none
    turned: printRange(high === null ? null : 0 - high, low === null ? null : 0 - low, locale, decimals),
  });
}

/** A sentence of its own, where there is one, for a range that is a single number and for a cost that is none. */
function keyOf({ code, values }: PlanReason): MessageKey {
  const { low, high, regret } = values;
  const key = `reason.${code}` as const;
  const fuller = FULLER[code];
  const more = fuller === undefined ? undefined : values[fuller];
  if (more !== undefined && more !== '') return messageKey(`${key}.full`);
  const single = low !== undefined && low === high ? `${key}.single` : key;
  const free = typeof regret === 'number' && regret < 0.005 ? `${key}.free` : single;
  return hasMessage(free) ? free : key;
}

/** Numbers with holes between them, as `44-45 50-52`. */
function among(stretches: number | string | undefined, locale: Locale): string | null {
  if (typeof stretches !== 'string' || stretches === '') return null;
  const parts = stretches.split(' ').map((part) => {
    const [low = 0, high = 0] = part.split('-').map(Number);
    return { low, high };
  });
  return printStretches(parts, locale);
}

function numberOf(value: number | string | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function print(code: ReasonCode, name: string, value: number | string, locale: Locale): string {
  if (typeof value === 'string') return inWords(name, value, locale);
  if (name === 'probability')
    return code === 'candidate_unlikely' ? printUnder(value) : printCertainty(value);
  if (name === 'part') return printPercent(value, 1);
  if (name === 'share') return printShare(value);
  if (SHARES.has(name)) return printPercent(value);
  if (name === 'worth') return printWorth(value);
  if (FINEST.has(name)) return printNumber(value, 3);
  if (FINE.has(name)) return printNumber(value, 2);
  if (name === 'gap') return printNumber(Math.abs(value));
  if (name === 'onLast') return printSigned(value);
  return printNumber(value, TENTHS.has(name) ? 1 : 0);
}

/** Of what lies under a threshold: never rounded up to it. */
function printUnder(probability: number): string {
  return printCertainty(Math.min(probability, Math.floor(100 * probability) / 100 || probability));
}

/** Codes that are words, not names. */
function inWords(name: string, value: string, locale: Locale): string {
  if (name === 'limitCode') return t(locale, messageKey(`limitName.${value}`));
  if (name !== 'card') return value;
  return value
    .split(' ')
    .map((part) => {
      const [of = '', probability = '0'] = part.split(':');
      return t(locale, messageKey(`planwork.card.${of}`), { share: printCertainty(Number(probability)) });
    })
    .join(locale === 'zh' ? '，' : ', ');
}
