import type { HeaderContext } from './checkHeader.ts';
import { findHeader, type HeaderCandidate, type SheetRecord } from './findHeader.ts';
import { isSaid } from './given.ts';
import { lineRanges } from './lineRanges.ts';
import type { ReadContext } from './readField.ts';
import { recogniseHeader } from './recogniseHeader.ts';
import { isSkipped, type RequiredColumn, suspicious } from './skippedRows.ts';
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

type Context = HeaderContext & Pick<ReadContext, 'resolve'>;

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
  context: Context,
  sink: TableSink,
  pads: boolean,
): TableFinder {
  let ahead: SheetRecord[] = [];
  let state: TableFinder['state'] = 'awaited';
  let headerLine: number | null = null;
  let body: TableBody | null = null;

  function settle(): void {
    const records = ahead;
    ahead = [];
    const header = findHeader(records, columns, (fields) => recognise(columns, fields, context));
    if (!header) return;
    headerLine = header.to;
    sayWhatStoodAbove(header, records, sink);
    state = sink.header(header.fields) ? 'read' : 'refused';
    if (state === 'refused') return;
    body = new TableBody(header.fields, columns, context, sink, pads);
    for (const { fields, line } of records) if (line > header.to) body.record(fields, line);
  }

  return {
    get state() {
      return state;
    },
    get headerLine() {
      return headerLine;
    },
    record(fields, line) {
      if (body) body.record(fields, line);
      else if (state === 'awaited' && fields.some((field) => field.trim() !== '')) {
        ahead.push({ fields: [...fields], line });
        if (ahead.length === LOOK_AHEAD) settle();
      }
    },
    end() {
      if (state === 'awaited') settle();
      body?.end();
    },
  };
}

function recognise(columns: readonly ColumnDefinition[], fields: readonly string[], context: Context) {
  const headers = fields.map((field) => field.trim());
  const found = recogniseHeader(columns, headers, context.mapping ?? context.remembered?.(headers) ?? {});
  // what is given with the file, or asked for, stands in no header
  const missing = found.missing.filter(
    ({ name }) => !isSaid(context, name) && !context.asked?.includes(name),
  );
  return { ...found, missing };
}

/** Notes the titles above the header, and a header of two lines. */
function sayWhatStoodAbove(header: HeaderCandidate, records: readonly SheetRecord[], sink: TableSink): void {
  const above = records.filter(({ line }) => line < header.from).map(({ line }) => line);
  if (above.length > 0) sink.note('title_rows_skipped', { lines: lineRanges(above), count: above.length });
  if (header.to > header.from) sink.note('header_two_lines', { lines: `${header.from}–${header.to}` });
}

/** The records below the header: hands rows on, and leaves out and notes what is none. */
class TableBody {
  private readonly header: readonly string[];
  private readonly required: readonly RequiredColumn[];
  private readonly context: Context;
  private readonly sink: TableSink;
  private readonly pads: boolean;
  private readonly skipped: number[] = [];

  constructor(
    header: readonly string[],
    columns: readonly ColumnDefinition[],
    context: Context,
    sink: TableSink,
    pads: boolean,
  ) {
    const { positions } = recognise(columns, header, context);
    this.header = header.map((field) => field.trim());
    this.required = columns.flatMap((column, i) => {
      const position = positions[i] ?? -1;
      return column.required && position !== -1 ? [{ position, type: column.type }] : [];
    });
    this.context = context;
    this.sink = sink;
    this.pads = pads;
  }

  record(fields: readonly string[], line: number): void {
    for (const column of this.required)
      if (suspicious(fields[column.position])) {
        const why = isSkipped(fields, this.header, this.required, this.context);
        if (why === 'no') break;
        if (why === 'said') this.skipped.push(line);
        return;
      }
    const short = this.header.length - fields.length;
    if (this.pads && short > 0) this.sink.row([...fields, ...new Array<string>(short).fill('')], line);
    else this.sink.row(fields, line);
  }

  /** after the last record */
  end(): void {
    const { skipped, sink } = this;
    if (skipped.length > 0) sink.note('rows_skipped', { lines: lineRanges(skipped), count: skipped.length });
  }
}
