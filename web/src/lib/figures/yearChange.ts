import { formatInterval } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { Estimate } from './types.ts';

/**
 * How the ratio stands against a year before, in a sentence: a direction only where the interval of the change
 * excludes none. Null where it could not be compared.
 *
 * @param change factor against the year before
 * @param before the ratio a year before, as printed
 */
export function yearChange(change: Estimate, before: string, { t, locale }: Language): string | null {
  const { value, low, high } = change;
  if (value === null || low === null || high === null) return null;
  const percent = (factor: number) => Math.round((factor - 1) * 100);
  const side = low > 1 ? 'up' : high < 1 ? 'down' : 'same';
  const said = t(`home.change.${side}`, {
    before,
    percent: Math.abs(percent(value)),
    range: formatInterval(percent(low), percent(high), 'people', locale) ?? '—',
  });
  return change.note === 'matched_regions' ? said + t('home.change.matched') : said;
}
