import { joinOr } from '@gongxu/messages/joinOr';
import type { Locale } from '../i18n/locale.ts';
import { formatInterval } from './interval.ts';
import { formatNumber } from './number.ts';

/**
 * Whole numbers that have holes between them. Null where there is none.
 *
 * @example formatStretches([{ low: 0, high: 0 }, { low: 25, high: 45 }, { low: 50, high: 62 }], 'zh') // '0、25–45 或 50–62'
 */
export function formatStretches(
  stretches: readonly { low: number; high: number }[],
  locale: Locale,
): string | null {
  if (stretches.length === 0) return null;
  return joinOr(
    stretches.map(({ low, high }) => formatInterval(low, high, 'people', locale) ?? formatNumber(low)),
    locale,
  );
}
