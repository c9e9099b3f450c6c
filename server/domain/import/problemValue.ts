import { MASK, maskPersonal } from './maskPersonal.ts';
import { looksLikeName } from './personalData.ts';
import type { Value } from './types.ts';

const LONGEST = 60;

/** What of a cell a problem repeats: shortened, without control characters, and without anything personal. */
export function problemValue(value: Value): string | null {
  if (value === null) return null;
  const text = maskPersonal(String(value)).replace(/\p{Cc}/gu, '\uFFFD');
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

/** The same of a cell that nothing is known of: what could be somebody's name keeps its first character. */
export function unreadValue(value: Value): string | null {
  const text = problemValue(value);
  return text !== null && looksLikeName(text) ? `${text.slice(0, 1)}${MASK}` : text;
}
