import { readable, signed } from '@gongxu/messages/decimals';
import { isTraceShare } from '@gongxu/messages/isTraceShare';
import { joinOr } from '@gongxu/messages/joinOr';
import type { Locale } from '@gongxu/messages/locale';
import { wholeBounds } from '@gongxu/messages/wholeBounds';

export { readable as printNumber, signed as printSigned };

/**
 * The bounds of an interval: an en dash without spaces, 至 / to where a bound is negative; — where there is none. Without
 * decimals they are persons, and whole; with them a bound that is not 0 gets one more where it would read as 0 and so deny the
 * side that the interval tells.
 *
 * @example printRange(-0.004, 50, 'zh') // '0–50'
 */
export function printRange(low: number | null, high: number | null, language: Locale, decimals = 0): string {
  if (low === null || high === null) return '—';
  const [least, most] = decimals === 0 ? wholeBounds(low, high) : [low, high];
  const to = language === 'zh' ? ' 至 ' : ' to ';
  const between = least < 0 || most < 0 ? to : '–';
  return printBound(least, decimals) + between + printBound(most, decimals);
}

/** Whole numbers that have holes between them, joined by "or". @example '0, 25–45 或 50–62' */
export function printStretches(
  stretches: readonly { low: number; high: number }[],
  language: Locale,
): string {
  if (stretches.length === 0) return '—';
  const parts = stretches.map(({ low, high }) =>
    low === high ? readable(low) : printRange(low, high, language),
  );
  return joinOr(parts, language);
}

function printBound(bound: number, decimals: number): string {
  for (let more = 0; more <= 3; more++) {
    const text = readable(bound, decimals + more);
    if (bound === 0 || /[1-9]/.test(text)) return text;
  }
  return readable(bound, decimals);
}

/** A share in percent, without its sign. @example printPercent(.236) // '24' */
export function printPercent(share: number, decimals = 0): string {
  return readable(share * 100, decimals);
}

/** A share in percent, without its sign; one above none is never 0. @example printShare(.003) // '<1' */
export function printShare(share: number): string {
  return isTraceShare(share) ? '<1' : printPercent(share);
}

/** A probability in percent; never 0 or 100, for nothing here is certain. */
export function printCertainty(probability: number): string {
  if (probability > 0.99) return '>99';
  return probability < 0.01 ? '<1' : printPercent(probability);
}

/** A cost in units of one missing graduate; one that would be printed as none says that it is less than a hundredth. */
export function printWorth(value: number): string {
  return value > 0 && value < 0.005 ? '<0.01' : readable(value, 2);
}
