import type { Language } from '#lib/i18n/index.ts';
import { suggestedRange } from './suggestedRange.ts';
import type { Estimate } from './types.ts';

/** The range of a suggested number of places with its level; the word alone where a limit leaves no range. */
export function suggestedInterval(suggested: Estimate, language: Language): string {
  const range = suggestedRange(suggested, language);
  if (range === language.t('plan.atLimit')) return range;
  return language.t('plan.interval', { level: Math.round(suggested.level * 100), range });
}
