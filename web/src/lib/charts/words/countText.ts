import { formatNumber } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';

/** A count of persons, or the mark of a count that was not collected. */
export function countText(count: number | null, language: Language): string {
  return count === null ? language.t('chart.missing.not_collected.mark') : formatNumber(count);
}
