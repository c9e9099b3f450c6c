import type { TodayChange } from '#lib/api/types.ts';
import { formatPeriod } from '#lib/format/index.ts';
import { hasMessage, type Language, messageKey } from '#lib/i18n/index.ts';
import { beginning, sentenceValues } from './waiting.ts';

/** What happened, as a sentence. */
export function changeText(
  event: Pick<TodayChange, 'change' | 'who' | 'values'>,
  language: Language,
): string {
  const values = sentenceValues(event, language);
  const nobody = `today.since.${event.change}.nobody`;
  const key =
    event.who.length === 0 && hasMessage(nobody) ? nobody : messageKey(`today.since.${event.change}`);
  return beginning(
    language.t(key, { ...values, period: formatPeriod(String(values.period ?? ''), language.locale) }),
  );
}
