import type { DataKind } from '../facts/dataKind.ts';
import type { Block } from './block.ts';

export interface AccumulatorOptions {
  dataKind: DataKind;
  /**
   * Whether a graduate who works in `region` stays local 本地 in the year of the cohort. Asked once per region and
   * cohort. A rebuild gives identical bytes only with the same answer.
   */
  isLocal?: (region: string, cohort: string) => boolean;
}

/** Collects rows into blocks. */
export interface Accumulator<Row> {
  add(row: Row): void;
  /** Everything added, one block per cube and period, one at a time: each is let go of as the next is made. Empty after. */
  blocks(): Generator<Block>;
}
