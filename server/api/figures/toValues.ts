import type { SentenceValue } from '../today/today.model.ts';

/** What a sentence is filled with, by name, as the API gives it. */
export function toValues(values: Readonly<Record<string, string | number>>): SentenceValue[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    number: typeof value === 'number' ? value : null,
    text: typeof value === 'string' ? value : null,
  }));
}
