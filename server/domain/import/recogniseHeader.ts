import { headerNames, normaliseHeader } from './headerNames.ts';
import { PROBLEM_COLUMN } from './lineProblems.ts';
import { type Personal, personalHeader } from './personalData.ts';
import type { ColumnDefinition } from './types.ts';

/** A sender's header → the English name of the column it stands for. */
export type HeaderMapping = Readonly<Record<string, string>>;

export interface RecognisedHeader {
  /** per column of the kind, its position in the file; −1: not there */
  positions: number[];
  /** required columns that are not there */
  missing: ColumnDefinition[];
  /** positions of headers that say nothing to this kind */
  strays: number[];
  /** positions of headers that name a column a second time */
  repeated: number[];
  /** headers of the mapping that the file does not have */
  unmatched: string[];
  /** a header that announces personal data */
  personal: { code: Personal; position: number } | null;
}

/**
 * Finds a kind's columns by their English or Chinese headers or aliases, whatever their order. What a mapping says
 * goes before; it cannot make a personal column harmless.
 *
 * @param persons whether a row of the file is a person
 */
export function recogniseHeader(
  columns: readonly ColumnDefinition[],
  headers: readonly string[],
  mapping: HeaderMapping = {},
  persons = false,
): RecognisedHeader {
  const names = headers.map(normaliseHeader);
  const known = headerNames(columns);
  const mapped = new Map<string, number>();
  const unmatched: string[] = [];
  for (const [header, name] of Object.entries(mapping)) {
    const column = columns.findIndex((one) => one.name === name);
    if (column !== -1) mapped.set(normaliseHeader(header), column);
    if (!names.includes(normaliseHeader(header))) unmatched.push(header);
  }
  const taken = new Set(mapped.values());
  const positions = columns.map(() => -1);
  const strays: number[] = [];
  const repeated: number[] = [];
  let personal: RecognisedHeader['personal'] = null;
  names.forEach((name, position) => {
    const own = known.get(name);
    const code = own === undefined ? personalHeader(name, persons) : null;
    if (code) personal ??= { code, position };
    // a column given to another header by the mapping is no longer its own header's
    const column = mapped.get(name) ?? (own !== undefined && taken.has(own) ? undefined : own);
    if (column === undefined) {
      // said by ourselves when the file went back to its sender
      if (name !== PROBLEM_COLUMN) strays.push(position);
    } else if (positions[column] === -1) positions[column] = position;
    else repeated.push(position);
  });
  return {
    positions,
    missing: columns.filter((column, i) => column.required && positions[i] === -1),
    strays,
    repeated,
    unmatched,
    personal,
  };
}
