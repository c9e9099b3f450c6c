import type { MissingReason } from '../types.ts';

/** A figure's data as text, row by row: drawn as its table, read out point by point, and saved as CSV. */
export interface TableData {
  caption: string;
  head: string[];
  /** first cell is the row's head */
  rows: string[][];
  /** how many columns from the left are words, not numbers */
  words: number;
  /** reasons whose marks stand in the table, for its key */
  reasons: MissingReason[];
}
