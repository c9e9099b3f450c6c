import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clumping, clumpingOfCount } from '../../../server/domain/indicators/clumping.ts';
import { ratioInterval } from '../../../server/domain/indicators/ratioInterval.ts';
import { ratioIntervalClumped } from '../../../server/domain/indicators/ratioIntervalClumped.ts';
import { shortageProbability } from '../../../server/domain/indicators/shortageProbability.ts';

describe('ratioInterval (conditional binomial, Jeffreys), oracle of method §1', () => {
  it('gives [.96335, 2.35843] for 48 vacancies and 32 seekers', () => {
    const { low, high } = ratioInterval(48, 32);
    expect(low).toBeCloseTo(0.96335, 5);
    expect(high).toBeCloseTo(2.35843, 5);
  });

  it('gives [.10216, 1.53690] for 3 and 7', () => {
    const { low, high } = ratioInterval(3, 7);
    expect(low).toBeCloseTo(0.10216, 5);
    expect(high).toBeCloseTo(1.5369, 5);
  });

  it('gives [0, .22745] for 0 and 12', () => {
    const { low, high } = ratioInterval(0, 12);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.22745, 5);
  });

  it('gives [3.20858, ∞) for 9 and 0', () => {
    const { low, high } = ratioInterval(9, 0);
    expect(low).toBeCloseTo(3.20858, 5);
    expect(high).toBe(Number.POSITIVE_INFINITY);
  });

  it('stays finite for the counts of a nation: 5,779,000 and 5,530,000', () => {
    const { low, high } = ratioInterval(5_779_000, 5_530_000);
    expect(low).toBeLessThan(5779 / 5530);
    expect(high).toBeGreaterThan(5779 / 5530);
    expect(high / low).toBeLessThan(1.01);
  });

  it('contains V / J and widens with the level', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, (v, j) => {
        const at80 = ratioInterval(v, j, 0.8);
        const at95 = ratioInterval(v, j, 0.95);
        expect(at95.low).toBeLessThan(at80.low);
        expect(at80.low).toBeLessThan(v / j);
        expect(at80.high).toBeGreaterThan(v / j);
        expect(at95.high).toBeGreaterThan(at80.high);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses a negative count by name', () => {
    expect(() => ratioInterval(-1, 3)).toThrow('invalid vacancies -1');
  });
});

describe('ratioIntervalClumped, oracle of method §1', () => {
  const employers = [12, 8, 8, 5, 4, 3, 2, 2, 1, 1, 1, 1];

  it('gives φ 6.95833 for the employers of the oracle', () => {
    const { total, phi, effective } = clumping(employers);
    expect(total).toBe(48);
    expect(phi).toBeCloseTo(6.95833, 5);
    expect(effective).toBeCloseTo(48 / 6.95833, 4);
  });

  it('gives [.65849, 3.38195] for them and 32 seekers', () => {
    const { low, high } = ratioIntervalClumped(48, 32, clumping(employers).phi);
    expect(low).toBeCloseTo(0.65849, 5);
    expect(high).toBeCloseTo(3.38195, 5);
  });

  it('sets no bound where there are no vacancies or no seekers', () => {
    expect(ratioIntervalClumped(0, 12, 1).low).toBe(0);
    expect(ratioIntervalClumped(9, 0, 3).high).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('clumpingOfCount: only the number of employers is known, oracle of method §1', () => {
  it('gives φ 8 and [.62703, 3.55165] for 48 vacancies of 12 employers, 32 seekers and c² 1', () => {
    const phi = clumpingOfCount(48, 12, 1);
    expect(phi).toBe(8);
    const { low, high } = ratioIntervalClumped(48, 32, phi);
    expect(low).toBeCloseTo(0.62703, 5);
    expect(high).toBeCloseTo(3.55165, 5);
  });

  it('gives φ 6.2595 and [.80033, .91959] for 5,668 vacancies of 1,811 employers and 6,607 seekers', () => {
    const phi = clumpingOfCount(5668, 1811, 1);
    expect(phi).toBeCloseTo(6.2595, 4);
    const { low, high } = ratioIntervalClumped(5668, 6607, phi);
    expect(low).toBeCloseTo(0.80033, 5);
    expect(high).toBeCloseTo(0.91959, 5);
  });

  it('is Σv² / Σv where c² is that of the same employers, and never below 1', () => {
    const employers = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(employers, fc.double({ min: 0, max: 9, noNaN: true }), (sizes, other) => {
        const { total, phi, variation } = clumping(sizes);
        expect(clumpingOfCount(total, sizes.length, variation)).toBeCloseTo(phi, 9);
        expect(clumpingOfCount(total, sizes.length, other)).toBeGreaterThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });

  it('refuses vacancies without an employer', () => {
    expect(() => clumpingOfCount(5, 0, 1)).toThrow('invalid employers 0');
    expect(clumpingOfCount(0, 0, 1)).toBe(1);
  });
});

describe('shortageProbability', () => {
  it('is one half at equal counts', () => {
    expect(shortageProbability(40, 40)).toBeCloseTo(0.5, 9);
  });

  it('agrees with the interval: an interval that just includes 1 is a probability just under .975', () => {
    const level = 2 * (shortageProbability(48, 32) as number) - 1;
    expect(ratioInterval(48, 32, level).low).toBeCloseTo(1, 6);
  });

  it('rises with vacancies, falls with seekers, and clumping draws it towards one half', () => {
    const count = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(count, count, (v, j) => {
        const here = shortageProbability(v, j) ?? 0.5;
        expect(shortageProbability(v + 1, j) as number).toBeGreaterThanOrEqual(here);
        expect(shortageProbability(v, j + 1) as number).toBeLessThanOrEqual(here);
      }),
      { seed: 2, numRuns: 200 },
    );
    expect(shortageProbability(48, 32, 7) as number).toBeLessThan(shortageProbability(48, 32) as number);
  });

  it('is null where there is neither vacancy nor seeker', () => {
    expect(shortageProbability(0, 0)).toBeNull();
  });
});
