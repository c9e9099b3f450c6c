import { normaliseHeader } from './headerNames.ts';
import type { ProblemCode, Severity } from './types.ts';

/** Header of the column in which a file that goes back to its sender says what is wrong; passed over when it comes again. */
export const PROBLEM_COLUMN = '问题/problem';

/** Whether a header is that of the column that we add ourselves. */
export function isProblemColumn(header: string): boolean {
  return normaliseHeader(header) === PROBLEM_COLUMN;
}

/** A problem as many lines may have it: the value is in the line itself. */
export interface LineProblem {
  code: ProblemCode;
  severity: Severity;
  /** the column's header as the file has it; null: the row as a whole */
  column: string | null;
  /** what the sentence needs besides row, column and value; null: too many to keep each */
  values: Record<string, string | number> | null;
}

/** Different problems kept with their values; a file with more of them has hardly a good line. */
const MOST_DIFFERENT = 50_000;

/** What is wrong with every line, however many there are: lines with the same problem share one record of it. */
export class LineProblems {
  private readonly problems: LineProblem[] = [];
  private readonly positions = new Map<string, number>();
  private readonly byLine = new Map<number, number | number[]>();
  private shared: ReadonlyMap<number, number> = new Map();

  add(line: number, problem: LineProblem & { values: Record<string, string | number> }): void {
    const plain = `${problem.code}\u001f${problem.column}`;
    const full = `${plain}\u001f${Object.values(problem.values).join('\u001f')}`;
    const position = this.positions.get(full) ?? this.position(full, plain, problem);
    const before = this.byLine.get(line);
    if (before === undefined) this.byLine.set(line, position);
    else if (typeof before === 'number') this.byLine.set(line, [before, position]);
    else before.push(position);
  }

  /** Lines whose rows were added to that of another have its problems. @param gathered line → the other's */
  share(gathered: ReadonlyMap<number, number>): void {
    this.shared = gathered;
  }

  of(line: number): LineProblem[] {
    const positions = this.byLine.get(this.shared.get(line) ?? line);
    if (positions === undefined) return [];
    return [positions].flat().map((position) => this.problems[position] as LineProblem);
  }

  /** Forgets everything: what was collected may repeat personal data. */
  clear(): void {
    this.problems.length = 0;
    this.positions.clear();
    this.byLine.clear();
  }

  private position(full: string, plain: string, problem: LineProblem): number {
    const keep = this.problems.length < MOST_DIFFERENT;
    const known = keep ? undefined : this.positions.get(plain);
    if (known !== undefined) return known;
    this.problems.push(keep ? problem : { ...problem, values: null });
    this.positions.set(keep ? full : plain, this.problems.length - 1);
    return this.problems.length - 1;
  }
}
