import { normaliseName } from '../edition/normaliseName.ts';
import type { ColumnDefinition } from './types.ts';

/** Normalised header or alias → position of the column among a kind's columns. */
export function headerNames(columns: readonly ColumnDefinition[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  columns.forEach((column, i) => {
    for (const name of [column.name, column.zh, ...(column.aliases ?? [])])
      names.set(normaliseHeader(name), i);
  });
  return names;
}

/** Headers are compared without white space, case and units of pay, full-width forms made half-width. */
export function normaliseHeader(header: string): string {
  return normaliseName(header.replace(/^\uFEFF/, ''))
    .replaceAll('元/月', '')
    .replace(/\((?:元|人|个)\)$/, '');
}

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
