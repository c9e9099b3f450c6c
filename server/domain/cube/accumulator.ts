import type { DataKind } from '../facts/dataKind.ts';
import type { Block } from './block.ts';
import type { PlaceOfWork } from './placeOfWork.ts';

export interface AccumulatorOptions {
  dataKind: DataKind;
  /**
   * Where a graduate of the cohort who works in `region` works, seen from the city; `elsewhere` when left out. Asked
   * once per region and cohort. A rebuild gives identical bytes only with the same answer.
   */
  placeOf?: (region: string, cohort: string) => PlaceOfWork;
}

/** Collects rows into blocks. */
export interface Accumulator<Row> {
  add(row: Row): void;
  /** Everything added, one block per cube and period, one at a time: each is let go of as the next is made. Empty after. */
  blocks(): Generator<Block>;
}
