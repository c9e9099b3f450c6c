import { describe, expect, it } from 'vitest';
import { flatDemand } from '../../../server/domain/plan/flatDemand.ts';

const SHARES: Record<string, { code: string; weight: number }[]> = {
  o1: [
    { code: 's1', weight: 0.6 },
    { code: 's2', weight: 0.3 },
  ],
  o2: [{ code: 's2', weight: 1 }],
};
const sharesOf = (code: string) => SHARES[code] ?? [];
const factors = { entryLevelShare: 0.25, registrationCoverage: 0.5 };
const year = new Map([
  ['o1', { count: 400 }],
  ['o2', { count: 100, phi: 4 }],
  ['o3', { count: 10 }],
]);

describe('flatDemand (method §4, demand calibration)', () => {
  const { bySpecialty, unallocated } = flatDemand(year, sharesOf, factors);

  it('is allocated vacancies times entry-level share over registration coverage', () => {
    expect(bySpecialty.get('s1')?.demand).toMatchObject({
      value: 120,
      level: 0.8,
      state: 'ok',
      note: 'demand_flat',
    });
    expect(bySpecialty.get('s2')?.demand.value).toBeCloseTo(110, 9);
  });

  it('conserves persons with what no share covers', () => {
    const sum = [...bySpecialty.values()].reduce(
      (so, { demand }) => so + (demand.value as number),
      unallocated,
    );
    expect(sum).toBeCloseTo(510 / 2, 9);
  });

  it('names the occupations it comes from, largest first', () => {
    expect(bySpecialty.get('s2')?.from).toEqual([
      { occupation: 'o1', persons: 60 },
      { occupation: 'o2', persons: 50 },
    ]);
  });

  it('lies in its interval, whose width follows Var = Σ w² φ V', () => {
    const demand = bySpecialty.get('s2')?.demand;
    expect(demand?.low).toBeLessThan(110);
    expect(demand?.high).toBeGreaterThan(110);
    // sd = ½ √(.09·400 + 4·100) = 10.44; 80 % of a near-normal figure is 2 · 1.2816 sd wide
    expect(((demand?.high as number) - (demand?.low as number)) / (2 * 1.2816 * 10.44)).toBeCloseTo(1, 1);
  });

  it('has an upper bound even where nobody was wanted', () => {
    const { bySpecialty: none } = flatDemand(new Map([['o2', { count: 0 }]]), sharesOf, factors);
    const demand = none.get('s2')?.demand;
    expect(demand).toMatchObject({ value: 0, low: 0 });
    expect(demand?.high).toBeGreaterThan(0);
  });

  it('refuses a registration coverage of 0', () => {
    const uncovered = { entryLevelShare: 0.25, registrationCoverage: 0 };
    expect(() => flatDemand(year, sharesOf, uncovered)).toThrow('invalid registration coverage 0');
  });
});
