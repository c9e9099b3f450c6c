import type { PerturbationTable } from './perturbationTable.ts';

/** Keys are whole numbers from 0 to this, which they do not reach. */
const RANGE = 2 ** 32;

/** Persons of a cell, counted, and the key that is the same wherever the same persons stand together. */
export interface KeyedCount {
  count: number;
  key: number;
}

/** HMAC-SHA-256 of an id under the secret of the instance: its 32 bytes. The domain is handed it, for it holds no secret. */
export type PersonDigest = (id: string) => Uint8Array;

/** The key of one person's record: the first four bytes of the digest, the largest first. */
export function recordKey(digest: Uint8Array): number {
  if (digest.length < 4) throw new RangeError(`invalid digest of ${digest.length} bytes; 4 are needed`);
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

/** Nobody. */
export function emptyCell(): KeyedCount {
  return { count: 0, key: 0 };
}

/** Two cells that share nobody as one: counts add up, keys add up modulo 2³². */
export function joinCells(a: KeyedCount, b: KeyedCount): KeyedCount {
  return { count: a.count + b.count, key: (a.key + b.key) % RANGE };
}

/**
 * The persons added to a count, or taken off: read from the count's row by the cell's key alone, so that the same
 * persons have the same noise in every table and in every release.
 *
 * @see Thompson, Broadfoot, Elazar (2013), Methodology for the automatic confidentialisation of statistical outputs
 */
export function noiseOf({ count, key }: KeyedCount, table: PerturbationTable): number {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`invalid count ${count}`);
  const row = table[Math.min(count, table.length - 1)];
  const u = key / RANGE;
  const at = row?.cumulative.findIndex((probability) => probability > u) ?? -1;
  return row?.noise[at] ?? 0;
}

/** The count that is printed: never below 0, never 1 or 2, and 0 where nobody is. */
export function perturbedCount(cell: KeyedCount, table: PerturbationTable): number {
  return cell.count + noiseOf(cell, table);
}
