import { fingerprintOf } from '../../domain/import/fingerprintOf.ts';
import { FingerprintSet, holdsFingerprint } from '../../domain/import/fingerprintSet.ts';
import { hmacSha256 } from './hmacSha256.ts';

/** A row that speaks of what another one speaks of already. */
export interface Duplicate {
  line: number;
  /** line of the same file; 0: not in this file */
  first: number;
  /** batch that holds it already; 0: none */
  batch: number;
}

export interface KnownKeys {
  batch: number;
  /** ascending */
  fingerprints: Float64Array;
}

/** Turns natural keys into digests and finds those seen before, in the file or in what is stored. */
export interface Keyer {
  /** @returns the digest of `keys` from `start` to `end`, hexadecimal; null when the key was seen before, which is then in `duplicates` */
  key(keys: Uint8Array, start: number, end: number, line: number): string | null;
  /** what was found since the last call */
  takeDuplicates(): Duplicate[];
  /** fingerprints of all keys, ascending; no key can be added after */
  takeSorted(): Float64Array;
}

/**
 * Makes a keyer.
 *
 * @param expected about how many keys will come
 * @param check nothing is stored: a key that a batch holds is looked for in the file as well, for the file may take that batch's place
 */
export function createKeyer(
  secret: Uint8Array,
  known: readonly KnownKeys[],
  expected: number,
  check = false,
): Keyer {
  const digest = hmacSha256(secret);
  const seen = new FingerprintSet(expected);
  let duplicates: Duplicate[] = [];
  return {
    key(keys, start, end, line) {
      const hex = digest(keys, start, end);
      const fingerprint = fingerprintOf(hex);
      const batch = known.find(({ fingerprints }) => holdsFingerprint(fingerprints, fingerprint))?.batch ?? 0;
      // a row that is stored elsewhere is none of this batch's; in a check that may not be so for long
      const first = batch && !check ? 0 : seen.add(fingerprint, line);
      if (!batch && !first) return hex;
      duplicates.push(first ? { line, first, batch: 0 } : { line, first, batch });
      return null;
    },
    takeDuplicates() {
      const taken = duplicates;
      duplicates = [];
      return taken;
    },
    takeSorted: () => seen.takeSorted(),
  };
}
