import type { DataKind } from '../facts/dataKind.ts';
import type { Family } from './families.ts';

/** Label of a cell whose row did not say (a graduate without a known occupation, for instance). */
export const UNKNOWN = '';

export interface BlockKey {
  family: Family;
  dims: readonly string[];
  dataKind: DataKind;
  /** period of a market block, cohort of an outcome block, entry year of an enrolment block */
  period: string;
}

export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Histogram of pay, sparse by cell: entries `starts[cell]` to `starts[cell + 1]` of `bins` (ascending) and `counts`. */
export interface PayColumn {
  starts: Uint32Array;
  bins: Uint16Array;
  counts: Uint32Array;
}

/**
 * One cube of one period: cells sorted by their labels, a column per measure. Labels are sorted by code unit and
 * hold nothing unused, a cell of nothing but zeros does not exist: the same facts make the same block.
 */
export interface Block {
  key: BlockKey;
  cells: number;
  /** per dimension, the labels that occur, ascending */
  labels: readonly (readonly string[])[];
  /** per dimension, each cell's position in `labels` */
  codes: readonly Column[];
  /** names of the measures, in the order of `columns` */
  measures: readonly string[];
  columns: readonly Column[];
  pay: PayColumn | null;
}

/** A block's key as text, for maps: `market[region,occupation] real 2026Q3`. */
export function blockKeyText(key: BlockKey): string {
  return `${key.family}[${key.dims.join(',')}] ${key.dataKind} ${key.period}`;
}
