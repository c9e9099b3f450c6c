/**
 * Trims only where there is something to trim: most cells have nothing. Takes off what keeps a spreadsheet from
 * making a number of a code: `="0701"` and `'0701`.
 */
export function cleanCell(text: string): string {
  const n = text.length;
  if (n === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(n - 1);
  if (first > 39 && first !== 61 && first < 0x2000 && last > 32 && last < 0x2000) return text;
  const trimmed = text.trim();
  if (trimmed.startsWith("'") && trimmed.length > 1) return trimmed.slice(1);
  return trimmed.startsWith('="') ? (/^="([^"]*)"$/.exec(trimmed)?.[1] ?? trimmed) : trimmed;
}

/** Why a figure is not there, by the mark that stands for it in tables of the statistics offices. */
export type Missing = 'not_applicable' | 'withheld' | 'not_available';

const MARKS: ReadonlyMap<string, Missing> = new Map([
  ...['-', '--', '—', '——', '–', '－', '―', '/', '／'].map((mark) => [mark, 'not_applicable'] as const),
  ...['*', '**', '***', '＊'].map((mark) => [mark, 'withheld'] as const),
  ...['…', '……', '...', 'n/a', 'N/A', 'NA'].map((mark) => [mark, 'not_available'] as const),
]);

/** What a mark in place of a value says; null for anything else. Never a zero. */
export function missingMark(text: string): Missing | null {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  // a digit or a letter, as most cells have, begins no mark but one
  if (first > 47 && first < 0x2000 && first !== 78 && first !== 110) return null;
  return MARKS.get(text) ?? null;
}
