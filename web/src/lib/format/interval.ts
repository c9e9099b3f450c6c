import type { Locale } from '../i18n/locale.ts';
import { type FigureKind, formatFigure } from './figure.ts';

/**
 * The bounds of an interval with the decimals of its value: an en dash without spaces, 至 / to where a bound is
 * negative, ≥ where the upper bound is open. Null when there is no interval.
 *
 * @example formatInterval(0.85, 0.92, 'ratio', 'zh') // '0.85–0.92'
 */
export function formatInterval(
  low: number | null,
  high: number | null,
  kind: FigureKind,
  locale: Locale,
): string | null {
  if (low === null) return high === null ? null : `≤ ${formatFigure(high, kind)}`;
  if (high === null) return `≥ ${formatFigure(low, kind)}`;
  const between = low < 0 || high < 0 ? (locale === 'zh' ? ' 至 ' : ' to ') : '–';
  return formatFigure(low, kind) + between + formatFigure(high, kind);
}
