import { normaliseHeader } from './normaliseHeader.ts';
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
