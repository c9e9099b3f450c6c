import type { LinearModel } from './model/planModel.ts';

/** One solve of a model, with some of it changed; the model itself stays as it was. */
export interface SolveTask {
  /** `mip` keeps whole columns whole; `choices` only those that are yes or no, and counts persons in parts; `lp` none */
  as: 'mip' | 'choices' | 'lp';
  /** relative gap between solution and proven bound at which `mip` and `choices` may stop */
  gap?: number;
  columns?: { column: number; lower: number; upper: number }[];
  rows?: { row: number; lower: number; upper: number }[];
  costs?: { column: number; cost: number }[];
}

export type Solved =
  | {
      status: 'optimal';
      objective: number;
      /** proven lower bound; the objective itself for an `lp` */
      bound: number;
      columns: Float64Array;
      /** change of the objective per unit of a row's active limit, and of a column's; empty for a `mip` */
      rowDuals: Float64Array;
      columnDuals: Float64Array;
    }
  | { status: 'infeasible' };

/** Solves linear programs. The same model and tasks give the same answers: it stops at a gap, never at a time. */
export interface Solver {
  /** @returns one answer per task, each task warm from the one before where that helps */
  solve(model: LinearModel, tasks: readonly SolveTask[]): Promise<Solved[]>;
}
