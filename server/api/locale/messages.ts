import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

export type Locale = 'zh' | 'en';

const CATALOGUES: Record<Locale, Record<string, string>> = { zh, en };

/**
 * The sentence of a message code with its values filled in; the code itself when there is no sentence. A value that
 * is itself a code of the catalogue (`state.withdrawn` for `{state}`) is said in words.
 */
export function fillMessage(locale: Locale, code: string, values: Record<string, unknown> = {}): string {
  const catalogue = CATALOGUES[locale];
  const sentence = catalogue[code] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    return catalogue[`${name}.${value}`] ?? value;
  });
}
