import { joinHeaderLines } from './headerNames.ts';
import type { RecognisedHeader } from './recogniseHeader.ts';
import type { ColumnDefinition } from './types.ts';

/** One record of a sheet and the line it stands on. */
export interface SheetRecord {
  fields: readonly string[];
  line: number;
}

/** One line, or two joined, read as a header. */
export interface HeaderCandidate {
  fields: readonly string[];
  /** its first and last line */
  from: number;
  to: number;
  /** columns of the kind that it names */
  found: number;
  /** it names every required one */
  whole: boolean;
}

type Recognise = (fields: readonly string[]) => Pick<RecognisedHeader, 'positions' | 'missing'>;

/**
 * The first line with every required column; else the one with the most columns; else the first that is wide enough.
 *
 * @returns null where no record can be a header
 */
export function findHeader(
  records: readonly SheetRecord[],
  columns: readonly ColumnDefinition[],
  recognise: Recognise,
): HeaderCandidate | null {
  const candidates = withTwoLines(records, columns, recognise);
  const whole = candidates.find((one) => one.whole);
  if (whole) return whole;
  const most = candidates.reduce<HeaderCandidate | null>((a, b) => (a && a.found >= b.found ? a : b), null);
  if (most && most.found > 1) return most;
  const widest = Math.max(0, ...candidates.map(({ fields }) => width(fields)));
  return candidates.find(({ fields }) => width(fields) * 2 >= widest) ?? null;
}

/** Every record as a header, joined with the one below where the two name more columns than either alone. */
function withTwoLines(
  records: readonly SheetRecord[],
  columns: readonly ColumnDefinition[],
  recognise: Recognise,
): HeaderCandidate[] {
  const singles = records.map(({ fields, line }) => candidate(fields, line, line, recognise));
  return singles.map((one, i) => {
    const next = singles[i + 1];
    const joined = next?.from === one.to + 1 ? joinHeaderLines(columns, one.fields, next.fields) : null;
    const two = joined && candidate(joined, one.from, one.to + 1, recognise);
    // both lines must add to it: a title above a header of one line does not
    return two && two.found > Math.max(one.found, next?.found ?? 0) ? two : one;
  });
}

function candidate(
  fields: readonly string[],
  from: number,
  to: number,
  recognise: Recognise,
): HeaderCandidate {
  const { positions, missing } = recognise(fields);
  const found = positions.filter((position) => position !== -1).length;
  return { fields, from, to, found, whole: missing.length === 0 };
}

/** Fields that are filled. */
function width(fields: readonly string[]): number {
  return fields.filter((field) => field.trim() !== '').length;
}
