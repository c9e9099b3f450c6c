import type { Accumulator } from '../domain/cube/accumulator.ts';
import { createAccumulator } from '../domain/cube/createAccumulator.ts';
import type { Family } from '../domain/cube/families.ts';
import type { EditionIndex } from '../domain/edition/indexEdition.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';

/**
 * The accumulator of a family with the edition's own idea of what is local 本地: the city, and every region that is
 * its member in the year of the cohort. Imports, withdrawals and rebuilds must agree on it.
 */
export function newAccumulator(
  index: EditionIndex,
  family: Family,
  dataKind: DataKind,
): Accumulator<unknown> {
  const { city } = index.edition.settings;
  return createAccumulator(family, {
    dataKind,
    isLocal: (region, cohort) => region === city || index.isMember(region, cohort),
  }) as Accumulator<unknown>;
}
