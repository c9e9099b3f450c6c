import { describe, expect, it } from 'vitest';
import type { SideFlow } from '../../../../server/domain/city/lateGraduates.ts';
import { intakeBand } from '../../../../server/domain/plan/input/intakeBand.ts';
import { type EnrolledCohort, supplyYears } from '../../../../server/domain/plan/input/supplyYears.ts';

const sure = (mean: number) => ({ a: 1e6 * mean, b: 1e6 * (1 - mean) });
const cohort = (
  values: Partial<EnrolledCohort> & { graduation: { a: number; b: number } },
): EnrolledCohort => ({
  year: '2029',
  persons: 200,
  rates: {
    graduation: values.graduation,
    furtherStudy: sure(0.35),
    unavailable: sure(0.05),
    local: sure(0.7),
  },
  n: 100,
  guessed: false,
  transfers: null,
  ...values,
});
const entrants = cohort({ graduation: sure(0.95 * 0.97 * 0.99) });
const second = cohort({ year: '2028', persons: 100, graduation: sure(0.97 * 0.99) });
const supplyOf = (cohorts: EnrolledCohort[], late: SideFlow | null = null) =>
  supplyYears({ cohorts, late, seed: 1, level: 0.8, draws: { each: 2000, last: 2000 } });

describe('supplyYears', () => {
  it('takes every cohort from its present stage, entrants to 78.867 as the oracle of method §5', () => {
    const [first, last] = supplyOf([entrants, second]);
    expect([first?.year, last?.year]).toEqual(['2028', '2029']);
    expect(last?.supply.value).toBeCloseTo(78.867, 3);
    expect(first?.supply.value).toBeCloseTo(100 * 0.97 * 0.99 * 0.65 * 0.95 * 0.7, 3);
    expect(last?.supply.low).toBeLessThan(78);
    expect(last?.supply.high).toBeGreaterThan(79);
  });

  it('knows less of entrants than of those about to graduate', () => {
    const width = (graduation: { a: number; b: number }) => {
      const supply = supplyOf([cohort({ graduation })])[0]?.supply;
      return (supply?.high ?? 0) - (supply?.low ?? 0);
    };
    expect(width({ a: 9, b: 1 })).toBeGreaterThan(width(sure(0.9)));
  });

  it('adds who joins later and who is late as flows of their own, and says when none was collected', () => {
    const [alone] = supplyOf([second]);
    const [joined] = supplyOf([{ ...second, transfers: { persons: 12, years: 3 } }], {
      persons: 0,
      years: 3,
    });
    expect(alone?.transfers.state).toBe('not_collected');
    expect(joined?.transfers.value).toBeCloseTo(4 * 0.65 * 0.95 * 0.7, 9);
    expect(joined?.late.value).toBe(0);
    expect((joined?.supply.value ?? 0) - (alone?.supply.value ?? 0)).toBeCloseTo(4 * 0.65 * 0.95 * 0.7, 9);
    const middle = (draws: Float64Array = new Float64Array(0)) =>
      draws.reduce((sum, one) => sum + one, 0) / 2000;
    expect(middle(joined?.draws) - middle(alone?.draws)).toBeCloseTo(4 * 0.65 * 0.95 * 0.7, 0);
  });

  it('is missing where a roll was not handed in, and approximate where its local share is guessed', () => {
    const [missing] = supplyOf([{ ...second, persons: null }]);
    expect(missing?.supply).toMatchObject({ value: null, state: 'not_collected' });
    const [guessed] = supplyOf([{ ...second, guessed: true }]);
    expect(guessed?.supply).toMatchObject({ state: 'approximate', note: 'local_share_guessed' });
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
