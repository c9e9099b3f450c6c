import { describe, expect, it } from 'vitest';
import {
  emptyCell,
  joinCells,
  noiseOf,
  perturbedCount,
  recordKey,
} from '../../../server/domain/disclosure/cellKey.ts';
import { countRecords, isSparse, releasedCrossTable } from '../../../server/domain/disclosure/crossTable.ts';
import { perturbationTable } from '../../../server/domain/disclosure/perturbationTable.ts';
import { perturbationUtility } from '../../../server/domain/disclosure/utility.ts';
import { demoDigest, digestUnder } from './digest.ts';
import { demonstrationGraduates } from './graduates.ts';

const table = perturbationTable();
const row = (count: number) =>
  Object.fromEntries(
    (table[count]?.noise ?? []).map((d, i) => [d, Number((table[count]?.probabilities[i] ?? 0).toFixed(4))]),
  );
const cell = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `g${String(from + i).padStart(3, '0')}`)
    .map((id) => ({ count: 1, key: recordKey(demoDigest(id)) }))
    .reduce(joinCells, emptyCell());

describe('the perturbation table by maximum entropy', () => {
  it('has the rows of method §8', () => {
    expect(row(0)).toEqual({ 0: 1 });
    expect(row(1)).toEqual({ '-1': 0.7345, 2: 0.1367, 3: 0.0728, 4: 0.0374, 5: 0.0186 });
    const half = [0.0038, 0.0166, 0.0523, 0.1187, 0.1942];
    const last = [...half, 0.2288, ...half.toReversed()];
    expect(Object.keys(table)).toHaveLength(9);
    expect(table[8]?.probabilities.map((p) => Number(p.toFixed(4)))).toEqual(last);
  });

  it('gives every count noise of mean 0 and variance 3, never to 1 or 2 nor below 0', () => {
    table.slice(1).forEach(({ noise, probabilities }, i) => {
      const moment = (power: number) =>
        noise.reduce((sum, d, k) => sum + d ** power * (probabilities[k] ?? 0), 0);
      expect(moment(0)).toBeCloseTo(1, 12);
      expect(moment(1)).toBeCloseTo(0, 10);
      expect(moment(2)).toBeCloseTo(3, 10);
      for (const d of noise) expect([-5, -4, -3, -2, -1, 1, 2]).not.toContain(i + 1 + d);
    });
  });

  it('refuses a variance that a count cannot have', () => {
    expect(() => perturbationTable({ reach: 5, forbidden: [1, 2], variance: 40 })).toThrow(RangeError);
  });
});

describe('cells by their keys', () => {
  it('are perturbed as in the worked examples of method §8', () => {
    expect(recordKey(demoDigest('g001'))).toBe(2988441044);
    const examples = [cell(1, 3), cell(4, 4), cell(5, 16)];
    expect(examples.map(({ count }) => count)).toEqual([3, 1, 12]);
    expect(examples.map(({ key }) => (key / 2 ** 32).toFixed(6))).toEqual([
      '0.502878',
      '0.881402',
      '0.309228',
    ]);
    expect(examples.map((one) => perturbedCount(one, table))).toEqual([3, 4, 11]);
  });

  it('keep zero at zero', () => {
    expect(noiseOf(emptyCell(), table)).toBe(0);
  });

  it('refuse a digest that is too short and a count that is none', () => {
    expect(() => recordKey(new Uint8Array(3))).toThrow(RangeError);
    expect(() => noiseOf({ count: 1.5, key: 0 }, table)).toThrow(RangeError);
  });
});

describe('the graduates of the demonstration city', async () => {
  const graduates = await demonstrationGraduates();
  const crossed = [
    ['school', 'specialty', 'outcome', 'cohort'],
    ['specialty', 'county', 'outcome', 'cohort'],
    ['school', 'county', 'outcome'],
    ['occupation', 'county', 'cohort'],
    ['school', 'occupation', 'outcome', 'cohort'],
    ['school', 'specialty', 'county', 'outcome', 'cohort'],
  ];
  // several secrets, because cells of one city are too few to tell a mean to a twentieth
  const cells = ['one', 'two', 'three', 'four', 'five', 'six'].flatMap((secret) =>
    crossed.flatMap((by) => [...countRecords(graduates, by, digestUnder(secret)).values()]),
  );
  const printed = cells.map((one) => ({ count: one.count, printed: perturbedCount(one, table) }));

  it('are never printed as one or two, and their noise has mean 0 and variance 3', () => {
    expect(printed.filter(({ printed: n }) => n === 1 || n === 2 || n < 0)).toEqual([]);
    const noise = printed.map((one) => one.printed - one.count);
    const mean = noise.reduce((sum, d) => sum + d, 0) / noise.length;
    const variance = noise.reduce((sum, d) => sum + (d - mean) ** 2, 0) / noise.length;
    expect(noise.length).toBeGreaterThan(20_000);
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 3)).toBeLessThan(0.1);
  });

  it('lose so much that a table can still be read', () => {
    const { d1, d3, cells: held, falseZeros, bySize } = perturbationUtility(printed);
    expect(held).toBe(cells.length);
    expect(d1?.max).toBeLessThanOrEqual(5);
    expect(d1?.mean).toBeLessThan(1.6);
    expect(d3?.mean).toBeLessThan(1.2);
    expect(falseZeros).toBe(printed.filter(({ printed: n }) => n === 0).length);
    expect(bySize.reduce((sum, one) => sum + one.cells, 0)).toBe(held);
    for (const { meanAbsoluteChange } of bySize) expect(meanAbsoluteChange).toBeLessThan(1.7);
  });

  it('make no table of mostly ones and twos', () => {
    const coarse = countRecords(graduates, ['county', 'outcome'], demoDigest);
    const fine = countRecords(
      graduates,
      ['school', 'specialty', 'cohort', 'occupation', 'county'],
      demoDigest,
    );
    expect([isSparse(coarse.values()), isSparse(fine.values())]).toEqual([false, true]);
    expect(new Set([...releasedCrossTable(fine, table).values()].map(({ state }) => state))).toEqual(
      new Set(['suppressed']),
    );
    const told = [...releasedCrossTable(coarse, table).values()];
    expect(
      told.every(({ value, state }) => state === 'ok' && value !== null && value !== 1 && value !== 2),
    ).toBe(true);
  });
});
