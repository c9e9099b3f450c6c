import type { LimitName } from '../planResult.ts';

/** Rows and columns of a linear program to minimise, sparse by row. Numbers alone: it is posted to threads. */
export interface LinearModel {
  columns: {
    cost: Float64Array;
    lower: Float64Array;
    upper: Float64Array;
    /** 1: whole numbers only */
    whole: Uint8Array;
  };
  /** `constant`: what the row's sum has besides its columns, already taken off both bounds */
  rows: { lower: Float64Array; upper: Float64Array; constant: Float64Array };
  /** CSR: the entries of row r stand from `starts[r]` to `starts[r + 1]` */
  matrix: { starts: Int32Array; indices: Int32Array; values: Float64Array };
  /** constant part of the objective */
  offset: number;
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
 * - `segment`: supply of a field between its q-th scenario and the next
 */
export type ColumnName =
  | { kind: 'up' | 'down' | 'intake' | 'thin' | 'taken_in'; of: string }
  | { kind: 'interval'; of: string; k: number }
  | { kind: 'reach'; of: string; county: string }
  | { kind: 'segment'; of: string; q: number };

/** `link`: a definition or the inside of a choice, no limit anybody set. */
export interface RowName {
  limit: LimitName | 'link';
  /** programme, school, specialty or field; null: the city */
  of: string | null;
}
