import type { Accumulator } from '../domain/cube/accumulator.ts';
import { createAccumulator } from '../domain/cube/createAccumulator.ts';
import type { FactFamily } from '../domain/cube/families.ts';
import { placeOfWork } from '../domain/cube/placeOfWork.ts';
import type { EditionIndex } from '../domain/edition/indexEdition.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';

/**
 * The accumulator of a family with the edition's own idea of what is local 本地 and of what lies in the province. Imports, withdrawals and rebuilds must agree on it.
 */
export function newAccumulator(
  index: EditionIndex,
  family: FactFamily,
  dataKind: DataKind,
): Accumulator<unknown> {
  return createAccumulator(family, {
    dataKind,
    placeOf: (region, cohort) => placeOfWork(index, region, cohort),
  }) as Accumulator<unknown>;
}
