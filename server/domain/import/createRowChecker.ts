import { type CheckedHeader, checkHeader, type HeaderContext, type HeaderReading } from './checkHeader.ts';
import { createFindings, type Findings } from './createFindings.ts';
import { createLineReader, type LineReader } from './createLineReader.ts';
import { readGiven } from './given.ts';
import type { LineProblems } from './lineProblems.ts';
import { createPersonalWatch } from './personalWatch.ts';
import type { ReadContext } from './readField.ts';
import { foreignRows, type SpeaksFor } from './scope/foreignRows.ts';
import type {
  ColumnDefinition,
  Fields,
  FileCheckContext,
  ImportProblem,
  KindDefinition,
  ProblemCode,
  Report,
} from './types.ts';

export interface CheckContext extends ReadContext, FileCheckContext, HeaderContext, SpeaksFor {
  maxProblems: number;
  /** takes what is wrong with each line, where the lines go back to their sender */
  lines?: LineProblems | undefined;
}

export interface CheckedRow<Row> {
  line: number;
  row: Row;
  /** what is stored beside the row, by field */
  beside: Fields;
}

export interface RowChecker<Row> extends Pick<Findings, 'problems' | 'refused' | 'warned'> {
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
  /** Says something about the file that was found elsewhere. */
  say(problem: ImportProblem): void;
  /** Says something about the file as a whole that costs nothing. */
  note(code: ProblemCode, values: Record<string, string | number>): void;
  /** After the last row. @returns false when the file is refused whole, because it holds personal data */
  end(): boolean;
}

/** Checks the lines of one file. Every problem of a line is reported, not only the first. */
export function createRowChecker<Row>(
  kind: KindDefinition<Row, Fields>,
  context: CheckContext,
): RowChecker<Row> {
  const findings = createFindings(context.maxProblems, context.lines);
  const { problems, refused } = findings;
  const { foreignSender, speaksFor } = foreignRows(kind, context);
  const watch = createPersonalWatch(kind.persons === true);
  const complete = kind.complete?.(context);
  const fileCheck = kind.checkFile?.(context);
  let reading: CheckedHeader | null = null;
  let headers: readonly string[] = [];
  let names = namesInFile(kind.columns, [], []);
  let reader: LineReader | null = null;

  const refuse: RowChecker<Row>['refuse'] = (line, code, column, value = null, values = {}) =>
    findings.add(line, code, names.headerOf(column), value, names.asInFile(values));
  // one function for all rows, as there is one for all cells
  let rowLine = 0;
  const report: Report = (...problem) => refuse(rowLine, ...problem);

  return {
    problems,
    refused,
    get warned() {
      return findings.warned;
    },
    get refusesFile() {
      return watch.found !== null;
    },
    get reading() {
      return reading;
    },
    refuse,
    header(fields) {
      headers = fields.map((field) => field.replace(/^\uFEFF/, '').trim());
      const say = (code: ProblemCode, column: string | null, values = {}) =>
        findings.add(null, code, column, null, values);
      reading = checkHeader(kind.columns, headers, context, say, kind.persons);
      const { positions, strays } = reading;
      names = namesInFile(kind.columns, headers, positions);
      const given = readGiven(kind.columns, context, reading, (...problem) => findings.add(null, ...problem));
      if (given === null) return false;
      reader = createLineReader(
        kind.columns,
        context,
        { headers, positions, strays, given },
        findings,
        watch,
      );
      return true;
    },
    say(problem) {
      problems.add(problem.code, problem.severity, () => problem);
    },
    note(code, values) {
      findings.add(null, code, null, null, values);
    },
    row(fields, line) {
      const before = refused.size;
      const read = reader?.read(fields, line);
      if (!read || refused.size !== before) return null;
      rowLine = line;
      const { cells, beside } = read;
      // without `complete` a kind's columns fill all fields of its row: `defineKind` has it checked
      const row = complete ? complete(cells, report) : (cells as Row);
      const foreign = foreignSender(row);
      if (foreign !== null) report('foreign_sender', null, foreign, { sender: foreign, scope: speaksFor });
      kind.checkRow?.(row, report, beside);
      if (refused.size === before) fileCheck?.row(row, line, report);
      return refused.size === before ? { line, row, beside } : null;
    },
    end() {
      watch.end();
      if (watch.found) {
        const { code, line, column } = watch.found;
        findings.clear();
        findings.add(null, code, headers[column] ?? null, null, { where: 'row', line });
        return false;
      }
      reader?.end();
      const before = refused.size;
      fileCheck?.end?.((line, ...problem) => refuse(line, ...problem));
      if (kind.endRefusesNothing && refused.size > before)
        throw new Error(`a check of ${kind.kind} refused a row after rows were handed on`);
      return true;
    },
  };
}

/** The columns of a kind as one file calls them. */
function namesInFile(
  columns: readonly ColumnDefinition[],
  headers: readonly string[],
  positions: readonly number[],
) {
  const headerOf = (name: string | null) => {
    const position = positions[columns.findIndex((column) => column.name === name)];
    return position === undefined ? name : (headers[position] ?? name);
  };
  return {
    headerOf,
    /** Columns that a sentence names, as the file calls them; those it does not have took no part. */
    asInFile(values: Record<string, string | number>): Record<string, string | number> {
      if (typeof values.parts !== 'string') return values;
      const parts = values.parts.split(' + ').filter((name) => {
        const column = columns.findIndex((one) => one.name === name);
        return column === -1 || positions[column] !== -1;
      });
      return {
        ...values,
        parts: parts.map(headerOf).join(' + '),
        total_name: headerOf(String(values.total_name)) ?? '',
      };
    },
  };
}
