import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCrosswalk } from '../../../server/domain/indicators/allocateCrosswalk.ts';
import { capacityWeights } from '../../../server/domain/indicators/capacityWeights.ts';

const SHARES: Record<string, { code: string; weight: number }[]> = {
  o1: [
    { code: 's1', weight: 0.6 },
    { code: 's2', weight: 0.3 },
    { code: 's3', weight: 0.1 },
  ],
  o2: [{ code: 's2', weight: 1 }],
  o3: [
    { code: 's1', weight: 0.5 },
    { code: 's2', weight: 0.2 },
  ],
};
const sharesOf = (code: string) => SHARES[code] ?? [];
const counts: [string, number][] = [
  ['o1', 100],
  ['o2', 40],
  ['o3', 50],
];

describe('allocateCrosswalk, oracle of method §1', () => {
  it('gives (85, 80, 10) and 15 unallocated, 190 in all', () => {
    const { byTarget, unallocated } = allocateCrosswalk(counts, sharesOf);
    expect(byTarget.get('s1')).toBeCloseTo(85, 9);
    expect(byTarget.get('s2')).toBeCloseTo(80, 9);
    expect(byTarget.get('s3')).toBeCloseTo(10, 9);
    expect(unallocated).toBeCloseTo(15, 9);
  });

  it('gives (72.4286, 96.8571, 5.7143) and 15 with capacities (30, 50, 20)', () => {
    const capacity = new Map([
      ['s1', 30],
      ['s2', 50],
      ['s3', 20],
    ]);
    const weighted = capacityWeights(sharesOf, (code) => capacity.get(code) ?? 0);
    const { byTarget, unallocated } = allocateCrosswalk(counts, weighted);
    expect(byTarget.get('s1')).toBeCloseTo(72.4286, 4);
    expect(byTarget.get('s2')).toBeCloseTo(96.8571, 4);
    expect(byTarget.get('s3')).toBeCloseTo(5.7143, 4);
    expect(unallocated).toBeCloseTo(15, 9);
  });

  it('keeps the plain shares of a demand nobody trains for', () => {
    const weighted = capacityWeights(sharesOf, () => 0);
    expect(weighted('o1')).toEqual(SHARES.o1);
  });

  it('leaves an entry without a row unallocated', () => {
    const { byTarget, unallocated } = allocateCrosswalk([['nowhere', 7]], sharesOf);
    expect(byTarget.size).toBe(0);
    expect(unallocated).toBe(7);
  });

  it('refuses shares over 1', () => {
    const double = () => [
      { code: 's1', weight: 0.7 },
      { code: 's2', weight: 0.7 },
    ];
    expect(() => allocateCrosswalk([['o1', 1]], double)).toThrow('over 1');
  });

  it('conserves persons to 1e-9, with and without capacities', () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
    const entry = fc.record({ count: fc.integer({ min: 0, max: 100_000 }), raw: row });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.nat(1000), (entries, capacity) => {
        const shares = (from: string) => {
          const raw = entries[Number(from)]?.raw ?? [];
          const size = Math.max(
            1,
            raw.reduce((sum, weight) => sum + weight, 0),
          );
          return raw.map((weight, target) => ({ code: `${target}`, weight: weight / size }));
        };
        const persons = entries.map(({ count }, index): [string, number] => [`${index}`, count]);
        const total = persons.reduce((sum, [, count]) => sum + count, 0);
        const weighted = capacityWeights(shares, (code) => (Number(code) * capacity) % 7);
        for (const way of [shares, weighted]) {
          const { byTarget, unallocated } = allocateCrosswalk(persons, way);
          const sum = [...byTarget.values()].reduce((so, count) => so + count, unallocated);
          expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
          expect(unallocated).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 4 },
    );
  });
});
