import { describe, expect, it } from 'vitest';
import { intakeBand } from '../../../../server/domain/plan/input/intakeBand.ts';
import { type SupplyOptions, supplyYears } from '../../../../server/domain/plan/input/supplyYears.ts';

const sure = (mean: number) => ({ a: 1e6 * mean, b: 1e6 * (1 - mean) });
const options: SupplyOptions = {
  cohorts: [
    { year: '2029', persons: 200, graduation: sure(0.95 * 0.97 * 0.99), n: 100 },
    { year: '2028', persons: 100, graduation: sure(0.97 * 0.99), n: 100 },
  ],
  after: { furtherStudy: sure(0.35), unavailable: sure(0.05), local: sure(0.7) },
  transfers: null,
  late: null,
  rho: 0,
  seed: 1,
  level: 0.8,
  draws: 2000,
};

describe('supplyYears', () => {
  it('takes every cohort from its present stage, entrants to 78.867 as the oracle of method §5', () => {
    const [first, last] = supplyYears(options);
    expect([first?.year, last?.year]).toEqual(['2028', '2029']);
    expect(last?.supply.value).toBeCloseTo(78.867, 3);
    expect(first?.supply.value).toBeCloseTo(100 * 0.97 * 0.99 * 0.65 * 0.95 * 0.7, 3);
    expect(last?.supply.low).toBeLessThan(78);
    expect(last?.supply.high).toBeGreaterThan(79);
  });

  it('knows less of entrants than of those about to graduate', () => {
    const of = (graduation: { a: number; b: number }) =>
      supplyYears({ ...options, cohorts: [{ year: '2029', persons: 200, graduation, n: 10 }] })[0]?.supply;
    const early = of({ a: 9, b: 1 });
    const late = of(sure(0.9));
    expect((early?.high ?? 0) - (early?.low ?? 0)).toBeGreaterThan((late?.high ?? 0) - (late?.low ?? 0));
  });

  it('adds transfers and late graduates as flows of their own, and says when none was collected', () => {
    const [alone] = supplyYears(options);
    const [joined] = supplyYears({
      ...options,
      transfers: { persons: 12, years: 3 },
      late: { persons: 0, years: 3 },
    });
    expect(alone?.transfers.state).toBe('not_collected');
    expect(joined?.transfers.value).toBeCloseTo(4 * 0.65 * 0.95 * 0.7, 9);
    expect(joined?.late.value).toBe(0);
    expect((joined?.supply.value ?? 0) - (alone?.supply.value ?? 0)).toBeCloseTo(4 * 0.65 * 0.95 * 0.7, 9);
  });

  it('is missing where a roll was not handed in', () => {
    const [first] = supplyYears({
      ...options,
      cohorts: [{ year: '2029', persons: null, graduation: sure(0.9), n: 1 }],
    });
    expect(first?.supply).toMatchObject({ value: null, state: 'not_collected' });
  });
});

describe('intakeBand', () => {
  const years = [
    { year: '2025', leavers: 4000, expected: 4100, entrants: 1600 },
    { year: '2026', leavers: 5000, expected: 4900, entrants: 2500 },
    { year: '2027', leavers: null, expected: 6000, entrants: null },
  ];

  it('is the pool times the shares that entered before, with room on either side', () => {
    expect(intakeBand(years, '2027', 0.05)).toEqual({ low: 2280, high: 3150 });
  });

  it('limits nothing where the pool of the year is not known', () => {
    expect(intakeBand(years, '2028', 0.05)).toEqual({ low: null, high: null });
    expect(intakeBand(years.slice(2), '2027', 0.05)).toEqual({ low: null, high: null });
  });
});
