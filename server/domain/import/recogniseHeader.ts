import { normaliseName } from '../edition/normaliseName.ts';
import { type Personal, personalHeader } from './personalData.ts';
import type { ColumnDefinition } from './types.ts';

export interface RecognisedHeader {
  /** per column of the kind, its place in the file; −1: not there */
  places: number[];
  /** required columns that are not there */
  missing: ColumnDefinition[];
  /** places of headers that say nothing to this kind */
  strays: number[];
  /** places of headers that name a column a second time */
  repeated: number[];
  /** a header that announces personal data */
  personal: { code: Personal; place: number } | null;
}

/** Finds a kind's columns by their English or Chinese headers or aliases, whatever their order. */
export function recogniseHeader(
  columns: readonly ColumnDefinition[],
  headers: readonly string[],
): RecognisedHeader {
  const byName = new Map<string, number>();
  columns.forEach((column, i) => {
    for (const name of [column.name, column.zh, ...(column.aliases ?? [])])
      byName.set(normaliseHeader(name), i);
  });
  const places = columns.map(() => -1);
  const strays: number[] = [];
  const repeated: number[] = [];
  let personal: RecognisedHeader['personal'] = null;
  headers.forEach((header, place) => {
    const name = normaliseHeader(header);
    const column = byName.get(name);
    const code = column === undefined ? personalHeader(name) : null;
    if (code) personal ??= { code, place };
    if (column === undefined) strays.push(place);
    else if (places[column] === -1) places[column] = place;
    else repeated.push(place);
  });
  return {
    places,
    missing: columns.filter((column, i) => column.required && places[i] === -1),
    strays,
    repeated,
    personal,
  };
}

/** Headers are compared without white space, case and underscores at the ends, full-width forms made half-width. */
function normaliseHeader(header: string): string {
  return normaliseName(header.replace(/^\uFEFF/, ''))
    .replaceAll('元/月', '')
    .replace(/\(元\)$/, '');
}
