import type { LimitName } from '../planResult.ts';
import type { Recourse } from '../transport/recourse.ts';

/** What values a column may take: parts, whole numbers, or 0 and 1 for a choice. */
export const WHOLE = { parts: 0, number: 1, choice: 2 } as const;

/** Rows and columns of a linear program to minimise, sparse by row. Numbers alone: it is posted to threads. */
export interface LinearModel {
  columns: {
    cost: Float64Array;
    lower: Float64Array;
    upper: Float64Array;
    /** {@link WHOLE} */
    whole: Uint8Array;
  };
  /** `constant`: what the row's sum has besides its columns, already taken off both bounds */
  rows: { lower: Float64Array; upper: Float64Array; constant: Float64Array };
  /** CSR: the entries of row r stand from `starts[r]` to `starts[r + 1]` */
  matrix: { starts: Int32Array; indices: Int32Array; values: Float64Array };
  /** constant part of the objective */
  offset: number;
  /** convex costs that rows are still to be made for: cuts, added where a solution undercuts them */
  recourse: Recourse[];
}

/** The linear program of a plan, with what its rows and columns stand for. */
export interface PlanModel extends LinearModel {
  columnNames: ColumnName[];
  rowNames: RowName[];
}

/**
 * What a column stands for.
 *
 * - `up`, `down`: places more and fewer than last year; `intake`: those of a programme without a last year
 * - `interval`: the programme runs, with an intake in the k-th stretch that whole classes allow
 * - `thin`: share of a viable class that is missing; `taken_in`: places taken in from a closed class elsewhere
 * - `reach`: the specialty is within reach of the county
 * - `supply`: graduates of a specialty who seek work here
 * - `segment`: of a specialty without competitors, its supply between one scenario of demand and the next
 * - `place`: graduates of a specialty who take up work in a group of occupations, in one scenario
 * - `distance`: how far an intake lies from where it should be
 * - `release`: the programme may change by any number
 * - `saving`: what all of a component's graduates at work save, in part of the scenarios; negative
 */
export type ColumnName =
  | { kind: 'up' | 'down' | 'intake' | 'thin' | 'taken_in' | 'distance' | 'release'; of: string }
  | { kind: 'interval'; of: string; k: number }
  | { kind: 'reach'; of: string; county: string }
  | { kind: 'supply'; of: string }
  | { kind: 'segment'; of: string; q: number }
  | { kind: 'place'; of: string; group: number; scenario: number }
  | { kind: 'saving'; of: string; part: number };

/** `link`: a definition or the inside of a choice, no limit anybody set. */
export interface RowName {
  limit: LimitName | 'link';
  /** programme, school or specialty; null: the city */
  of: string | null;
}
