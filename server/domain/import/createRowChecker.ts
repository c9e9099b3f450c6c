import { cellCounts } from './cellCounts.ts';
import { type CheckedHeader, checkHeader, type HeaderContext, type HeaderReading } from './checkHeader.ts';
import { cleanCell } from './cleanCell.ts';
import type { LineProblems } from './lineProblems.ts';
import { maskPersonal } from './maskPersonal.ts';
import { type Missing, missingMark } from './missingMark.ts';
import { createPersonalWatch } from './personalWatch.ts';
import { ProblemList } from './problemList.ts';
import { problemValue, unreadValue } from './problemValue.ts';
import { type Fail, type ReadContext, readField } from './readField.ts';
import { severityOf } from './severityOf.ts';
import type { FileCheckContext, KindDefinition, Report, Value } from './types.ts';

const NOTHING: readonly Value[] = [];
/** Problems of a cell that is none of what its column takes, and like none. */
const UNREAD: ReadonlySet<string> = new Set([
  'unknown_code',
  'not_a_choice',
  'not_a_flag',
  'not_a_number',
  'not_a_period',
  'not_a_year',
  'not_a_date',
  'not_a_key',
]);
/** Problems whose cell may be a person: nothing of it is repeated. */
const UNSAID: ReadonlySet<string> = new Set(['not_an_office']);

export interface CheckContext extends ReadContext, FileCheckContext, HeaderContext {
  maxProblems: number;
  /** takes what is wrong with each line, where the lines go back to their sender */
  lines?: LineProblems | undefined;
}

export interface CheckedRow<Row> {
  line: number;
  row: Row;
  /** values of the columns stored beside the row */
  beside: readonly Value[];
}

export interface RowChecker<Row> {
  readonly problems: ProblemList;
  /** lines refused so far, each once */
  readonly refused: ReadonlySet<number>;
  /** lines kept with a warning */
  readonly warned: number;
  /** personal data was found: nothing of the file may be kept, and reading on is of no use */
  readonly refusesFile: boolean;
  /** what the header came to; null before it was taken */
  readonly reading: HeaderReading | null;
  /** Takes the header. @returns false when the file cannot be read with it */
  header(fields: readonly string[]): boolean;
  /** Checks one line. @returns null when it is refused */
  row(fields: readonly string[], line: number): CheckedRow<Row> | null;
  /** Refuses a line for a reason found elsewhere, e.g. a duplicate. */
  refuse(line: number, ...problem: Parameters<Report>): void;
  /** Says something about the file as a whole that costs nothing. */
  note(code: string, values: Record<string, string | number>): void;
  /** After the last row. @returns false when the file is refused whole, because it holds personal data */
  end(): boolean;
}

/** Checks the lines of one file. Every problem of a line is reported, not only the first. */
export function createRowChecker<Row>(kind: KindDefinition<Row>, context: CheckContext): RowChecker<Row> {
  const { columns } = kind;
  const problems = new ProblemList(context.maxProblems);
  const refused = new Set<number>();
  const watch = createPersonalWatch(kind.persons === true);
  const readers = columns.map((column) => readField(column, context));
  const isText = columns.map((column) => column.type.is === 'text');
  const hasText = isText.includes(true);
  const isRequired = columns.map((column) => column.required === true);
  const complete = kind.complete?.(context);
  const fileCheck = kind.checkFile?.(context);
  const beside = columns.flatMap((column, i) => (column.beside ? [i] : []));
  const keyColumn = columns.findIndex((column) => column.type.is === 'key' && column.name === 'student');
  let warned = 0;
  let lastWarned = 0;
  const missing = cellCounts<Missing>();
  const masked = cellCounts<'personal'>();
  let reading: CheckedHeader | null = null;
  let headers: readonly string[] = [];
  let places: number[] = [];
  let strays: number[] = [];

  function add(line: number | null, code: string, header: string | null, value: Value, values = {}): void {
    const severity = severityOf(code);
    if (line !== null && severity === 'error') refused.add(line);
    if (line !== null && severity === 'warning' && line !== lastWarned) {
      warned++;
      lastWarned = line;
    }
    if (line !== null && severity !== 'note')
      context.lines?.add(line, { code, severity, column: header, values });
    problems.add(code, severity, () => ({
      row: line,
      column: header,
      value: UNSAID.has(code) ? null : UNREAD.has(code) ? unreadValue(value) : problemValue(value),
      code,
      severity,
      values,
    }));
  }
  const headerOf = (name: string | null) => {
    const place = places[columns.findIndex((column) => column.name === name)];
    return place === undefined ? name : (headers[place] ?? name);
  };
  /** Columns that a sentence names, as the file calls them; those it does not have took no part. */
  const asInFile = (values: Record<string, string | number>) => {
    if (typeof values.parts !== 'string') return values;
    const parts = values.parts.split(' + ').filter((name) => {
      const column = columns.findIndex((one) => one.name === name);
      return column === -1 || places[column] !== -1;
    });
    return {
      ...values,
      parts: parts.map(headerOf).join(' + '),
      total_name: headerOf(String(values.total_name)) ?? '',
    };
  };
  const refuse: RowChecker<Row>['refuse'] = (line, code, column, value = null, values = {}) =>
    add(line, code, headerOf(column), value, asInFile(values));

  // one function for all cells: a million rows would make fourteen million of them
  let cellLine = 0;
  let cellPlace = 0;
  let cellText = '';
  const fail: Fail = (code, more) => add(cellLine, code, headers[cellPlace] ?? null, cellText, more);
  const report: Report = (...problem) => refuse(cellLine, ...problem);

  return {
    problems,
    refused,
    get warned() {
      return warned;
    },
    get refusesFile() {
      return watch.found !== null;
    },
    get reading() {
      return reading;
    },
    refuse,
    header(fields) {
      const trimmed = fields.map((field) => field.replace(/^\uFEFF/, '').trim());
      const say = (code: string, column: string | null, values = {}) => add(null, code, column, null, values);
      reading = checkHeader(columns, trimmed, context, say, kind.persons);
      headers = trimmed;
      places = reading.places;
      strays = reading.strays;
      return reading.ok;
    },
    note(code, values) {
      add(null, code, null, null, values);
    },
    row(fields, line) {
      const before = refused.size;
      if (fields.length !== headers.length) {
        if (
          fields.length < headers.length ||
          fields.slice(headers.length).some((field) => field.trim() !== '')
        ) {
          add(line, 'row_width', null, null, { found: fields.length, expected: headers.length });
          // in free text numbers are masked, not refused, and here no column tells which is which
          if (!hasText) for (const field of fields) watch.unreadable(field.trim(), line, 0);
          return null;
        }
      }
      const values: Value[] = new Array(columns.length);
      for (let c = 0; c < columns.length; c++) {
        const place = places[c] as number;
        let text = place === -1 ? '' : cleanCell(fields[place] as string);
        const why = text.length < 4 ? missingMark(text) : null;
        if (why) {
          missing.add(place, headers[place] ?? '', text, why, line);
          text = '';
        }
        if (text === '') {
          values[c] = null;
          if (isRequired[c]) add(line, 'required', headers[place] ?? null, null);
          continue;
        }
        if (c === keyColumn) watch.studentNumber(text, line, place);
        cellLine = line;
        cellPlace = place;
        cellText = text;
        const value = (readers[c] as (typeof readers)[number])(text, fail);
        if (isText[c] && typeof value === 'string') {
          values[c] = maskPersonal(value);
          if (values[c] !== value) masked.add(place, headers[place] ?? '', '', 'personal', line);
          continue;
        }
        if (value === undefined && !isText[c]) watch.unreadable(text, line, place);
        values[c] = value ?? null;
      }
      for (const place of strays) watch.stray(cleanCell(fields[place] ?? ''), line, place);
      if (refused.size !== before) return null;
      cellLine = line;
      const row = complete ? complete(kind.toRow(values), report) : kind.toRow(values);
      const stored = beside.length === 0 ? NOTHING : beside.map((c) => values[c] ?? null);
      if (kind.checkRow || fileCheck) {
        kind.checkRow?.(row, report, stored);
        if (refused.size === before) fileCheck?.row(row, line, report);
        if (refused.size !== before) return null;
      }
      return { line, row, beside: stored };
    },
    end() {
      watch.end();
      if (watch.found) {
        const { code, line, column } = watch.found;
        problems.clear();
        context.lines?.clear();
        add(null, code, headers[column] ?? null, null, { where: 'row', line });
        return false;
      }
      for (const { header, mark, why, line, count } of missing.all())
        add(null, 'missing_marks', header, mark, { why, count, first: line });
      for (const { header, line, count } of masked.all())
        add(null, 'personal_masked', header, null, { count, first: line });
      const before = refused.size;
      fileCheck?.end?.((line, ...problem) => refuse(line, ...problem));
      if (kind.endRefusesNothing && refused.size > before)
        throw new Error(`a check of ${kind.kind} refused a row after rows were handed on`);
      return true;
    },
  };
}
