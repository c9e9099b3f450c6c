import { say } from '../../messages/sentences.ts';

export type Locale = 'zh' | 'en';

/** The sentence of an error code with its values filled in. */
export function errorSentence(locale: Locale, code: string, values: Record<string, unknown> = {}): string {
  return say(locale, `error.${code}`, values);
}
