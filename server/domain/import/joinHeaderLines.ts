import { headerNames } from './headerNames.ts';
import { normaliseHeader } from './normaliseHeader.ts';
import type { ColumnDefinition } from './types.ts';

const FIGURE = /^[\d.,%+-]+$/;

/**
 * Two lines of a header as one. A cell merged over several columns stands in the first of them: the others take it
 * over. Of both lines' words those are kept that name a column: the lower, both, or the upper one.
 *
 * @returns null when the lower line cannot be part of a header
 */
export function joinHeaderLines(
  columns: readonly ColumnDefinition[],
  upper: readonly string[],
  lower: readonly string[],
): string[] | null {
  if (lower.some((cell) => FIGURE.test(cell.trim()))) return null;
  const known = headerNames(columns);
  const names = (text: string) => text !== '' && known.has(normaliseHeader(text));
  let merged = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const own = (upper[i] ?? '').trim();
    const below = (lower[i] ?? '').trim();
    if (own !== '') merged = own;
    const above = own !== '' || below !== '' ? merged : '';
    if (names(below)) return below;
    if (names(above + below)) return above + below;
    if (own !== '' && names(own)) return own;
    return above + below;
  });
}
