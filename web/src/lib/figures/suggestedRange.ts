import { formatInterval, formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { Estimate } from './types.ts';

/** The range of a suggested number of places; a word where a limit leaves no range. */
export function suggestedRange(suggested: Estimate, { t, locale }: Language): string {
  const { low, high } = suggested;
  if (low !== null && high !== null && formatNumber(low) === formatNumber(high)) return t('plan.atLimit');
  return formatInterval(low, high, 'people', locale) ?? '—';
}
