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
