import type { LineProblems } from './lineProblems.ts';
import { type ProblemCode, type Severity, severityOf } from './problemCodes.ts';
import { problemValue, unreadValue } from './problemValue.ts';
import type { ImportProblem, Value } from './types.ts';

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

/** What was found wrong with one file so far. */
export interface Findings {
  readonly problems: ProblemList;
  /** lines refused so far, each once */
  readonly refused: ReadonlySet<number>;
  /** lines kept with a warning */
  readonly warned: number;
  /**
   * Adds a problem.
   *
   * @param line null: of the file as a whole
   * @param header the column as the file calls it; null: of the row as a whole
   */
  add(
    line: number | null,
    code: ProblemCode,
    header: string | null,
    value: Value,
    values?: Record<string, string | number>,
  ): void;
  /** Forgets every problem: what was collected may repeat personal data. Refused lines stay refused. */
  clear(): void;
}

/**
 * Makes an empty collection of findings.
 *
 * @param most problems kept for reading; all are counted
 * @param lines takes what is wrong with each line, where the lines go back to their sender
 */
export function createFindings(most: number, lines: LineProblems | undefined): Findings {
  const problems = new ProblemList(most);
  const refused = new Set<number>();
  let warned = 0;
  let lastWarned = 0;
  return {
    problems,
    refused,
    get warned() {
      return warned;
    },
    add(line, code, header, value, values = {}) {
      const severity = severityOf(code);
      if (line !== null && severity === 'error') refused.add(line);
      if (line !== null && severity === 'warning' && line !== lastWarned) {
        warned++;
        lastWarned = line;
      }
      if (line !== null && severity !== 'note') lines?.add(line, { code, severity, column: header, values });
      problems.add(code, severity, () => ({
        row: line,
        column: header,
        value: UNSAID.has(code) ? null : UNREAD.has(code) ? unreadValue(value) : problemValue(value),
        code,
        severity,
        values,
      }));
    },
    clear() {
      problems.clear();
      lines?.clear();
    },
  };
}

/** Problems by code with exact counts, however many are kept. */
export interface ProblemCount {
  code: ProblemCode;
  severity: Severity;
  count: number;
}

/** Collects problems up to a cap and counts them all. */
export class ProblemList {
  readonly kept: ImportProblem[] = [];
  private readonly counts = new Map<string, ProblemCount>();
  private readonly cap: number;

  constructor(cap: number) {
    this.cap = cap;
  }

  /** @param make asked only where the problem is kept: a file may have a million of them */
  add(code: ProblemCode, severity: Severity, make: () => ImportProblem): void {
    const count = this.counts.get(code);
    if (count) count.count++;
    else this.counts.set(code, { code, severity, count: 1 });
    // every code keeps its first example, whatever came before it
    if (this.kept.length < this.cap || !count) this.kept.push(make());
  }

  /** Most frequent first. */
  byCode(): ProblemCount[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }

  /** Forgets everything: what was collected may repeat personal data. */
  clear(): void {
    this.kept.length = 0;
    this.counts.clear();
  }
}
