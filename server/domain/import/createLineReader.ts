import { cleanCell, type Missing, missingMark } from './cellText.ts';
import type { Findings } from './createFindings.ts';
import { maskPersonal } from './maskPersonal.ts';
import type { PersonalWatch } from './personalWatch.ts';
import { type Fail, type ReadContext, type Reader, readField } from './readField.ts';
import type { ColumnDefinition, Fields, Value } from './types.ts';

/** One column of one file, with all that reading a cell of it takes. */
interface FileColumn {
  field: string;
  beside: boolean;
  /** position among the file's columns; -1: the file has no such column */
  position: number;
  /** as the file calls it; null: the file has no such column */
  header: string | null;
  read: Reader;
  isText: boolean;
  isStudent: boolean;
  required: boolean;
  /** what a blank cell says */
  blank: Value;
  /** what is said of the whole file; undefined: nothing, so that every row says it itself */
  given: Value | undefined;
}

/** What the cells of a line say, by field. */
export interface ReadLine {
  cells: Fields;
  /** what is stored beside the row */
  beside: Fields;
}

export interface LineReader {
  /** Reads a line; null when its width does not fit. What is wrong with it is among the findings. */
  read(fields: readonly string[], line: number): ReadLine | null;
  /** After the last line: says once a column what befell its cells. */
  end(): void;
}

const NOTHING: Fields = {};

/** Makes the reader of the lines of one file, once its header is known. */
export function createLineReader(
  columns: readonly ColumnDefinition[],
  context: ReadContext,
  {
    headers,
    positions,
    strays,
    given,
  }: {
    headers: readonly string[];
    positions: number[];
    strays: number[];
    /** what is said of the whole file, by field */
    given: ReadonlyMap<string, Value>;
  },
  findings: Findings,
  watch: PersonalWatch,
): LineReader {
  const own = columns.map((column, i) => ({
    ...fileColumn(column, positions[i] ?? -1, headers, context),
    given: given.get(column.field),
  }));
  const hasText = own.some(({ isText }) => isText);
  // copied for every line, so that all rows of a file are objects of one shape
  const blankCells = blanksOf(own.filter(({ beside }) => !beside));
  const blankBeside = blanksOf(own.filter(({ beside }) => beside));
  const hasBeside = Object.keys(blankBeside).length > 0;
  const missing = cellCounts<Missing>();
  const masked = cellCounts<'personal'>();

  // one function for all cells: a million rows would make fourteen million of them
  const at = { line: 0, header: null as string | null, text: '' };
  const fail: Fail = (code, more) => findings.add(at.line, code, at.header, at.text, more);

  /** Reads one cell that says something. */
  function readCell(column: FileColumn, text: string, line: number): Value {
    if (column.isStudent) watch.studentNumber(text, line, column.position);
    at.line = line;
    at.header = column.header;
    at.text = text;
    const value = column.read(text, fail);
    if (column.given !== undefined && value !== undefined && value !== column.given)
      fail('given_contradicts', { given: String(column.given) });
    if (!column.isText) {
      if (value === undefined) watch.unreadable(text, line, column.position);
      return value ?? null;
    }
    if (typeof value !== 'string') return null;
    const plain = maskPersonal(value);
    if (plain !== value) masked.add(column.position, column.header ?? '', '', 'personal', line);
    return plain;
  }

  function isTooWideOrNarrow(fields: readonly string[]): boolean {
    const { length } = headers;
    if (fields.length === length) return false;
    return fields.length < length || fields.slice(length).some((field) => field.trim() !== '');
  }

  return {
    read(fields, line) {
      if (isTooWideOrNarrow(fields)) {
        findings.add(line, 'row_width', null, null, { found: fields.length, expected: headers.length });
        // in free text numbers are masked, not refused, and here no column tells which is which
        if (!hasText) for (const field of fields) watch.unreadable(field.trim(), line, 0);
        return null;
      }
      const cells = { ...blankCells };
      const beside = hasBeside ? { ...blankBeside } : NOTHING;
      for (const column of own) {
        let text = column.position === -1 ? '' : cleanCell(fields[column.position] as string);
        const why = text.length < 4 ? missingMark(text) : null;
        if (why) {
          missing.add(column.position, column.header ?? '', text, why, line);
          text = '';
        }
        const into = column.beside ? beside : cells;
        if (text !== '') into[column.field] = readCell(column, text, line);
        else if (column.given !== undefined) into[column.field] = column.given;
        else if (column.required) findings.add(line, 'required', column.header, null);
      }
      for (const position of strays) watch.stray(cleanCell(fields[position] ?? ''), line, position);
      return { cells, beside };
    },
    end() {
      for (const { header, mark, why, line, count } of missing.all())
        findings.add(null, 'missing_marks', header, mark, { why, count, first: line });
      for (const { header, line, count } of masked.all())
        findings.add(null, 'personal_masked', header, null, { count, first: line });
    },
  };
}

function fileColumn(
  column: ColumnDefinition,
  position: number,
  headers: readonly string[],
  context: ReadContext,
): Omit<FileColumn, 'given'> {
  const { field, name, type, beside = false, required = false, blank = null } = column;
  return {
    field,
    beside,
    position,
    header: headers[position] ?? null,
    read: readField(column, context),
    isText: type.is === 'text' || type.is === 'area',
    isStudent: type.is === 'key' && name === 'student',
    required,
    blank,
  };
}

function blanksOf(columns: readonly FileColumn[]): Fields {
  return Object.fromEntries(columns.map(({ field, blank }) => [field, blank]));
}

/** What befell cells of one column: what it was, how often and where first. */
export interface CellCount<Why extends string> {
  header: string;
  /** what stood in the first of them */
  mark: string;
  why: Why;
  line: number;
  count: number;
}

/** Counts what befalls cells by column and reason, so that it is said once a column and not once a cell. */
export function cellCounts<Why extends string>() {
  const counts = new Map<string, CellCount<Why>>();
  return {
    add(position: number, header: string, mark: string, why: Why, line: number): void {
      const key = `${position}|${why}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { header, mark, why, line, count: 1 });
    },
    all: () => [...counts.values()],
  };
}
