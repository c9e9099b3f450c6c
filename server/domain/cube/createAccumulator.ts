import type {
  DemandRow,
  EnrolmentRow,
  MarketRow,
  OutcomeReturnRow,
  OutcomeRow,
  PostingRow,
} from '../facts/rows.ts';
import type { Accumulator, AccumulatorOptions } from './accumulator.ts';
import {
  createFieldAccumulator,
  demandFields,
  enrolmentFields,
  marketFields,
  postingFields,
  returnFields,
} from './createFieldAccumulator.ts';
import { createOutcomeAccumulator } from './createOutcomeAccumulator.ts';
import type { FactFamily } from './families.ts';

/** The row a family is made of. */
export interface FamilyRows {
  outcomes: OutcomeRow;
  market: MarketRow;
  returns: OutcomeReturnRow;
  enrolment: EnrolmentRow;
  postings: PostingRow;
  demand: DemandRow;
}

/**
 * Collects checked fact rows into the cubes of their family. Rows may come in any order.
 *
 * @example const cube = createAccumulator('market', { dataKind: 'real' }); cube.add(row); [...cube.blocks()]
 */
export function createAccumulator<F extends FactFamily>(
  family: F,
  options: AccumulatorOptions,
): Accumulator<FamilyRows[F]> {
  const made: { [K in FactFamily]: () => Accumulator<FamilyRows[K]> } = {
    outcomes: () => createOutcomeAccumulator(options),
    market: () => createFieldAccumulator(marketFields, options.dataKind),
    returns: () => createFieldAccumulator(returnFields, options.dataKind),
    enrolment: () => createFieldAccumulator(enrolmentFields, options.dataKind),
    postings: () => createFieldAccumulator(postingFields, options.dataKind),
    demand: () => createFieldAccumulator(demandFields, options.dataKind),
  };
  return made[family]();
}
