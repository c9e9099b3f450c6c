import { formatInterval, formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { GuidanceRow } from './types.ts';

/**
 * The range of a suggested number of places. Where a limit leaves no range: that it does, and the range that demand
 * asks for before the limits.
 */
export function suggestedRange(
  { suggested, wanted }: Pick<GuidanceRow, 'suggested' | 'wanted'>,
  { t, locale }: Language,
): string {
  if (!atLimit(suggested)) return formatInterval(suggested.low, suggested.high, 'people', locale) ?? '—';
  const asked = formatInterval(wanted.low, wanted.high, 'people', locale);
  return asked === null ? t('plan.atLimit') : t('plan.atLimitAsked', { asked });
}

/** Whether a limit leaves a suggestion no range. */
export function atLimit({ low, high }: GuidanceRow['suggested']): boolean {
  return low !== null && high !== null && formatNumber(low) === formatNumber(high);
}
