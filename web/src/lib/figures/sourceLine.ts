import type { Translate } from '#lib/i18n/index.ts';

/** Most sources that a chart's foot names; the rest are counted, the method page lists all. */
const NAMED = 2;

/** The sources of a table in one line. */
export function sourceLine(sources: readonly string[], t: Translate): string {
  const unique = [...new Set(sources)];
  if (unique.length === 0) return t('source.none');
  const named = unique.slice(0, NAMED).join(t('source.join'));
  return unique.length > NAMED ? t('source.more', { named, count: unique.length - NAMED }) : named;
}
