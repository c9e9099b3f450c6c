import { normaliseName } from '../edition/normaliseName.ts';
import type { HeaderContext } from './checkHeader.ts';
import { joinHeaderLines } from './headerNames.ts';
import { lineRanges } from './lineRanges.ts';
import type { ReadContext } from './readField.ts';
import { recogniseHeader } from './recogniseHeader.ts';
import type { ColumnDefinition, FieldType, ProblemCode } from './types.ts';

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

/** Where a required column stands. */
export interface RequiredColumn {
  position: number;
  type: FieldType;
}

const FOOT =
  /^(?:注|备注|说明|数据来源|资料来源|来源|填表|制表|审核|填报|复核|单位负责人|负责人|统计负责人|报出日期|联系人|联系电话|note|source|remark|prepared)/;
const TOTAL = /^.{0,12}(?:合计|总计|小计|共计|subtotal|total)[:：]?$/;

/** Whether a required cell calls for a closer look: blank, or ending as a total does. Asked of every row, so it is quick. */
export function suspicious(cell: string | undefined): boolean {
  if (cell === undefined || cell.length === 0) return true;
  const last = cell.charCodeAt(cell.length - 1);
  return last <= 32 || last === 0x8ba1 || last === 0x6c || last === 0x4c;
}

/**
 * Whether a row is none of the table's: `blank`, or something to be `said`: a total, a footnote, a heading between
 * rows, the header again.
 */
export function isSkipped(
  fields: readonly string[],
  header: readonly string[],
  required: readonly RequiredColumn[],
  context: Pick<ReadContext, 'resolve'>,
): 'blank' | 'said' | 'no' {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '');
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (required.every(({ position }) => fields[position]?.trim() === header[position])) return 'said';
  const start = normaliseName(first);
  const blank = required.filter(({ position }) => (fields[position] ?? '').trim() === '').length;
  if (blank > 0 && (FOOT.test(start) || TOTAL.test(start))) return 'said';
  if (filled.length === 1 && header.length > 2 && required.length > 1 && !/^[\d.,-]+$/.test(start))
    return 'said';
  const total = required.some(({ position, type }) => {
    const text = (fields[position] ?? '').trim();
    if (type.is !== 'code' || !TOTAL.test(normaliseName(text))) return false;
    return type.extra?.[text] === undefined && context.resolve(type.list, text) === null;
  });
  return total ? 'said' : 'no';
}
