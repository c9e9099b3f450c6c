import { wholeBounds } from '@gongxu/messages/wholeBounds';
import type { Locale } from '../i18n/locale.ts';
import { type FigureKind, formatFigure } from './figure.ts';

/** Decimals beyond those of the value that two bounds may need to be told apart. */
const FINER = 3;

/**
 * The bounds of an interval: an en dash without spaces, 至 / to where a bound is negative, ≥ where the upper bound is open.
 * They have the decimals of the value, and more where they would otherwise read alike, or where a bound that is not 0
 * would read as 0 and so deny the side that the interval tells. Null when there is no interval, or none of any width.
 *
 * @example formatInterval(0.85, 0.92, 'ratio', 'zh') // '0.85–0.92'
 * Persons are whole: a bound that would read as 0 is the nearest whole number within the interval.
 * @example formatInterval(-13, -0.2, 'people', 'zh') // '−13 至 −1'
 */
export function formatInterval(
  low: number | null,
  high: number | null,
  kind: FigureKind,
  locale: Locale,
): string | null {
  if (low === null) return high === null ? null : `≤ ${told(high, kind)}`;
  if (high === null) return `≥ ${told(low, kind)}`;
  return between(...(kind === 'people' ? wholeBounds(low, high) : ([low, high] as const)), kind, locale);
}

function between(low: number, high: number, kind: FigureKind, locale: Locale): string | null {
  const to = low < 0 || high < 0 ? (locale === 'zh' ? ' 至 ' : ' to ') : '–';
  const [lowest, highest] = [told(low, kind), told(high, kind)];
  if (lowest !== highest) return lowest + to + highest;
  for (let finer = 1; finer <= FINER; finer++) {
    const [lower, upper] = [formatFigure(low, kind, finer), formatFigure(high, kind, finer)];
    if (lower !== upper) return lower + to + upper;
  }
  return null;
}

/** A bound that is not 0 never reads as 0. */
function told(bound: number, kind: FigureKind): string {
  for (let finer = 0; finer <= FINER; finer++) {
    const text = formatFigure(bound, kind, finer);
    if (bound === 0 || /[1-9]/.test(text)) return text;
  }
  return formatFigure(bound, kind);
}
