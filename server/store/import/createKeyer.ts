import { hash } from 'node:crypto';
import { FingerprintSet, fingerprintOf, holdsFingerprint } from '../../domain/import/fingerprintSet.ts';
import { LONGEST_KEY } from './chunkBuffer.ts';
import type { Duplicate } from './factWriter.ts';

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

const BLOCK = 64;

/**
 * HMAC-SHA256 of short messages with one key, hexadecimal: RFC 2104 written out over the one-shot `crypto.hash`, with
 * the padded key laid out once. The same bytes as `createHmac`, in a third of its time (0.8 µs against 2.5), because
 * no object is made per digest.
 *
 * @param key at most 64 bytes
 * @returns a function of the bytes from `start` to `end`; it throws RangeError when these are more than 256
 */
export function hmacSha256(key: Uint8Array): (bytes: Uint8Array, start: number, end: number) => string {
  if (key.length > BLOCK) throw new RangeError(`invalid key of ${key.length} bytes; longer than ${BLOCK}`);
  const inner = Buffer.alloc(BLOCK + LONGEST_KEY);
  const outer = Buffer.alloc(BLOCK + 32);
  for (let i = 0; i < BLOCK; i++) {
    inner[i] = (key[i] ?? 0) ^ 0x36;
    outer[i] = (key[i] ?? 0) ^ 0x5c;
  }
  // making a view costs as much as a tenth of a digest
  const views = Array.from({ length: LONGEST_KEY + 1 }, (_, length) => inner.subarray(0, BLOCK + length));
  return (bytes, start, end) => {
    const view = views[end - start];
    if (!view) throw new RangeError(`message of ${end - start} bytes; longer than ${LONGEST_KEY}`);
    for (let i = start, to = BLOCK; i < end; i++) inner[to++] = bytes[i] as number;
    outer.write(hash('sha256', view, 'binary'), BLOCK, 'latin1');
    return hash('sha256', outer, 'hex');
  };
}
