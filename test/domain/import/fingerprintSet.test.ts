import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FingerprintSet,
  fingerprintOf,
  holdsFingerprint,
} from '../../../server/domain/import/fingerprintSet.ts';

const digest = fc.stringMatching(/^[0-9a-f]{16}$/);

test('add() answers with the line of the first equal fingerprint, and 0 for a new one', () => {
  fc.assert(
    fc.property(fc.array(digest, { maxLength: 3000 }), (digests) => {
      const set = new FingerprintSet(1);
      const first = new Map<number, number>();
      digests.forEach((hex, i) => {
        const fingerprint = fingerprintOf(hex);
        expect(set.add(fingerprint, i + 1)).toBe(first.get(fingerprint) ?? 0);
        if (!first.has(fingerprint)) first.set(fingerprint, i + 1);
      });
      expect(set.size).toBe(first.size);
    }),
    { numRuns: 20 },
  );
});

test('takeSorted() holds exactly what was added', () => {
  const set = new FingerprintSet();
  const values = ['00000000000000ff', 'ffffffffffffffff', '0000000000000000', '7ff0000000000000'].map(
    fingerprintOf,
  );
  for (const [i, value] of values.entries()) set.add(value, i + 1);
  const sorted = set.takeSorted();
  expect(sorted).toHaveLength(4);
  expect(values.every((value) => holdsFingerprint(sorted, value))).toBe(true);
  expect(holdsFingerprint(sorted, fingerprintOf('123456789abcdef0'))).toBe(false);
});
