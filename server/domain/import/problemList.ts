import type { ImportProblem, ProblemCode, Severity } from './types.ts';

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
