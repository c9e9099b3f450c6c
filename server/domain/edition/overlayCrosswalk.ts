import type { CrosswalkName, MappingRow } from '../facts/rows.ts';
import { byValidFrom, inEffect } from './inEffect.ts';
import type { CrosswalkRow } from './types.ts';

/** A row that was handed in, and the batch it came with. */
export interface HandedInMapping extends MappingRow {
  batch: number;
}

/**
 * Lays handed-in rows of one crosswalk over those of the edition's files. The targets of an entry are one mapping: a
 * version of it is all rows of the entry that begin on one day, and replaces what held before as a whole. Of versions in
 * force the latest counts; where two batches hand in the same, the later batch. Without one the file's rows hold.
 *
 * Rows without a weight share equally what the others leave; a weight of 0 maps to nothing.
 */
export function overlayCrosswalk(
  crosswalk: CrosswalkName,
  rows: readonly CrosswalkRow[],
  handedIn: readonly HandedInMapping[],
  day: string,
): CrosswalkRow[] {
  const entries = Map.groupBy(
    handedIn.filter((row) => row.crosswalk === crosswalk && inEffect(row, day)),
    (row) => row.from,
  );
  const replaced = new Map<string, CrosswalkRow[]>();
  for (const [from, all] of entries) {
    const latest = [...all].sort((a, b) => byValidFrom(a, b) || a.batch - b.batch).at(-1);
    const version = all.filter((row) => row.validFrom === latest?.validFrom && row.batch === latest.batch);
    replaced.set(from, withWeights(version));
  }
  return [
    ...rows.filter((row) => !replaced.has(row.from)),
    ...[...replaced.keys()].sort().flatMap((from) => replaced.get(from) as CrosswalkRow[]),
  ];
}

function withWeights(version: readonly HandedInMapping[]): CrosswalkRow[] {
  const open = version.filter((row) => row.weight === null).length;
  const given = version.reduce((sum, row) => sum + (row.weight ?? 0), 0);
  const share = open === 0 ? 0 : Math.max(0, 1 - given) / open;
  return version
    .map(({ from, to, weight, source }) => ({ from, to, weight: weight ?? share, source }))
    .filter((row) => row.weight > 0)
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}
