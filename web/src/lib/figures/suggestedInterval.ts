import type { Language } from '#lib/i18n/index.ts';
import { atLimit, suggestedRange } from './suggestedRange.ts';
import type { GuidanceRow } from './types.ts';

/** The range of a suggested number of places with its level; what demand asks for where a limit leaves no range. */
export function suggestedInterval(
  row: Pick<GuidanceRow, 'suggested' | 'wanted'>,
  language: Language,
): string {
  const range = suggestedRange(row, language);
  if (atLimit(row.suggested)) return range;
  return language.t('plan.interval', { level: Math.round(row.suggested.level * 100), range });
}
