import type { HeaderContext } from './checkHeader.ts';
import { joinHeaderLines } from './joinHeaderLines.ts';
import { lineRanges } from './lineRanges.ts';
import type { ReadContext } from './readField.ts';
import { recogniseHeader } from './recogniseHeader.ts';
import { isSkipped, type RequiredColumn, suspicious } from './rowsOutside.ts';
import type { ColumnDefinition, ProblemCode } from './types.ts';

/** Records looked at before the header is settled. */
const LOOK_AHEAD = 30;

/** Who takes what the finder finds. */
export interface TableSink {
  /** @returns false when the file cannot be read with it */
  header(fields: readonly string[]): boolean;
  row(fields: readonly string[], line: number): void;
  note(code: ProblemCode, values: Record<string, string | number>): void;
}

export interface TableFinder {
  readonly state: 'awaited' | 'read' | 'refused';
  /** line of the header, the last one where it has two; null before it was found */
  readonly headerLine: number | null;
  record(fields: readonly string[], line: number): void;
  /** after the last record */
  end(): void;
}

interface Candidate {
  fields: readonly string[];
  from: number;
  to: number;
  found: number;
  whole: boolean;
}

/**
 * Finds a kind's table in a sheet as people send it: titles above the header, a header of one or two lines, and rows
 * that are none (blank, subtotals and totals, footnotes, the header repeated on every page). What is left out is said
 * in notes by its lines. A row is left out only where it could not have been read: a total in a column that takes one
 * stays.
 *
 * @param pads rows may be shorter than the header, as those of a workbook are
 */
export function tableFinder(
  columns: readonly ColumnDefinition[],
  context: HeaderContext & Pick<ReadContext, 'resolve'>,
  sink: TableSink,
  pads: boolean,
): TableFinder {
  let ahead: { fields: string[]; line: number }[] = [];
  let state: TableFinder['state'] = 'awaited';
  let headerLine: number | null = null;
  let header: readonly string[] = [];
  let required: RequiredColumn[] = [];
  const skipped: number[] = [];

  function body(fields: readonly string[], line: number): void {
    for (const column of required)
      if (suspicious(fields[column.position])) {
        const why = isSkipped(fields, header, required, context);
        if (why === 'no') break;
        if (why === 'said') skipped.push(line);
        return;
      }
    if (pads && fields.length < header.length)
      sink.row([...fields, ...new Array<string>(header.length - fields.length).fill('')], line);
    else sink.row(fields, line);
  }

  function settle(): void {
    const records = ahead;
    ahead = [];
    const best = bestHeader(records);
    if (!best) return;
    headerLine = best.to;
    header = best.fields.map((field) => field.trim());
    const above = records.filter(({ line }) => line < best.from).map(({ line }) => line);
    if (above.length > 0) sink.note('title_rows_skipped', { lines: lineRanges(above), count: above.length });
    if (best.to > best.from) sink.note('header_two_lines', { lines: `${best.from}–${best.to}` });
    state = sink.header(best.fields) ? 'read' : 'refused';
    if (state === 'refused') return;
    const { positions } = recognise(best.fields);
    required = columns.flatMap((column, i) => {
      const position = positions[i] ?? -1;
      return column.required && position !== -1 ? [{ position, type: column.type }] : [];
    });
    for (const { fields, line } of records) if (line > best.to) body(fields, line);
  }

  function recognise(fields: readonly string[]) {
    const headers = fields.map((field) => field.trim());
    return recogniseHeader(columns, headers, context.mapping ?? context.remembered?.(headers) ?? {});
  }

  function candidate(fields: readonly string[], from: number, to: number): Candidate {
    const { positions, missing } = recognise(fields);
    return {
      fields,
      from,
      to,
      found: positions.filter((position) => position !== -1).length,
      whole: missing.length === 0,
    };
  }

  /** The first line with every required column; else the one with the most columns; else the first that is wide enough. */
  function bestHeader(records: typeof ahead): Candidate | null {
    const singles = records.map(({ fields, line }) => candidate(fields, line, line));
    const candidates = singles.map((one, i) => {
      const next = singles[i + 1];
      const joined = next?.from === one.to + 1 ? joinHeaderLines(columns, one.fields, next.fields) : null;
      const two = joined && candidate(joined, one.from, one.to + 1);
      // both lines must add to it: a title above a header of one line does not
      return two && two.found > Math.max(one.found, next?.found ?? 0) ? two : one;
    });
    const whole = candidates.find((one) => one.whole);
    if (whole) return whole;
    const most = candidates.reduce<Candidate | null>((a, b) => (a && a.found >= b.found ? a : b), null);
    if (most && most.found > 1) return most;
    const width = (fields: readonly string[]) => fields.filter((field) => field.trim() !== '').length;
    const widest = Math.max(0, ...candidates.map(({ fields }) => width(fields)));
    return candidates.find(({ fields }) => width(fields) * 2 >= widest) ?? null;
  }

  return {
    get state() {
      return state;
    },
    get headerLine() {
      return headerLine;
    },
    record(fields, line) {
      if (state === 'read') body(fields, line);
      else if (state === 'awaited' && fields.some((field) => field.trim() !== '')) {
        ahead.push({ fields: [...fields], line });
        if (ahead.length === LOOK_AHEAD) settle();
      }
    },
    end() {
      if (state === 'awaited') settle();
      if (skipped.length > 0)
        sink.note('rows_skipped', { lines: lineRanges(skipped), count: skipped.length });
    },
  };
}
