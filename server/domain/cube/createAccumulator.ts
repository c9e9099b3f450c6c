import type { DataKind } from '../facts/dataKind.ts';
import type {
  DemandRow,
  EnrolmentRow,
  MarketRow,
  OutcomeReturnRow,
  OutcomeRow,
  PostingRow,
} from '../facts/rows.ts';
import type { Block } from './block.ts';
import { createFieldAccumulator } from './createFieldAccumulator.ts';
import { createOutcomeAccumulator } from './createOutcomeAccumulator.ts';
import type { Family } from './families.ts';
import { demandFields, enrolmentFields, marketFields, postingFields, returnFields } from './fields.ts';

/** The row a family is made of. */
export interface FamilyRows {
  outcomes: OutcomeRow;
  market: MarketRow;
  returns: OutcomeReturnRow;
  enrolment: EnrolmentRow;
  postings: PostingRow;
  demand: DemandRow;
}

export interface AccumulatorOptions {
  dataKind: DataKind;
  /**
   * Whether a graduate who works in `region` stays local 本地 in the year of the cohort. Asked once per region and
   * cohort. A rebuild gives identical bytes only with the same answer.
   */
  isLocal?: (region: string, cohort: string) => boolean;
}

export interface Accumulator<Row> {
  add(row: Row): void;
  /** Everything added, one block per cube and period, one at a time: each is let go of as the next is made. Empty after. */
  blocks(): Generator<Block>;
}

/**
 * Collects checked fact rows into the cubes of their family. Rows may come in any order.
 *
 * @example const cube = createAccumulator('market', { dataKind: 'real' }); cube.add(row); [...cube.blocks()]
 */
export function createAccumulator<F extends Family>(
  family: F,
  options: AccumulatorOptions,
): Accumulator<FamilyRows[F]> {
  const made: { [K in Family]: () => Accumulator<FamilyRows[K]> } = {
    outcomes: () => createOutcomeAccumulator(options),
    market: () => createFieldAccumulator(marketFields, options.dataKind),
    returns: () => createFieldAccumulator(returnFields, options.dataKind),
    enrolment: () => createFieldAccumulator(enrolmentFields, options.dataKind),
    postings: () => createFieldAccumulator(postingFields, options.dataKind),
    demand: () => createFieldAccumulator(demandFields, options.dataKind),
  };
  return made[family]();
}
