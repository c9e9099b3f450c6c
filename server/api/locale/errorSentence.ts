import type { Locale } from '@gongxu/messages/locale';
import { type CodeOf, t } from '@gongxu/messages/server';
import { inWords } from '../../messages/inWords.ts';

/** The sentence of an error code with its values filled in. */
export function errorSentence(
  locale: Locale,
  code: CodeOf<'error'>,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return t(locale, `error.${code}`, inWords(values, locale));
}
