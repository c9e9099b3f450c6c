import { type Locale, t } from '../i18n/index.ts';

const PATTERN = /^(\d{4})(?:Q([1-4])|H([12]))?$/;

/** A period for reading: `2026Q3` is 2026 年第三季度 / Q3 2026. What is not a period comes back as it is. */
export function formatPeriod(period: string, locale: Locale): string {
  const found = PATTERN.exec(period);
  if (!found) return period;
  const year = found[1] ?? '';
  if (found[2]) return t(locale, 'period.quarter', { year, index: Number(found[2]) });
  if (found[3]) return t(locale, 'period.half', { year, index: Number(found[3]) });
  return t(locale, 'period.year', { year });
}
