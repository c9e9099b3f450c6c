import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualBand } from '../../../server/domain/import/checks/historyCheck.ts';
import { check, codes, context, known } from './context.ts';

const { checks } = context;

const periods = (values: readonly number[], first = 2022) =>
  new Map(values.map((value, i) => [String(first + i), value]));

describe('usualBand()', () => {
  // by hand: 2√(x+⅜) is 20.037 for 100, and 4 to either side lead back to 63.9 and 144.1
  test('holds counts that never varied to the chance of counting', () => {
    expect(usualBand([100, 100, 100, 100], checks)).toEqual({ low: 63, high: 145, middle: 100 });
  });

  test('is never narrower than the tolerance', () => {
    expect(usualBand([10_000, 10_000, 10_000, 10_000], checks)).toEqual({
      low: 7000,
      high: 13_000,
      middle: 10_000,
    });
  });

  test('widens with what its sender shows', () => {
    expect(usualBand([40, 100, 180, 90, 60], checks)?.high).toBeGreaterThan(250);
  });

  test('is not made of too few periods, and forgets those beyond its window', () => {
    expect(usualBand([100, 100, 100], checks)).toBeNull();
    expect(usualBand([...Array(20).fill(9000), ...Array(12).fill(100)], checks)?.middle).toBe(100);
  });

  test('holds its own median, grows with the counts, and is not moved by one outlier', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(5000), (earlier, more) => {
        const band = usualBand(earlier, checks);
        const shifted = usualBand(
          earlier.map((count) => count + more),
          checks,
        );
        expect(band?.low).toBeLessThanOrEqual(band?.middle ?? -1);
        expect(band?.high).toBeGreaterThanOrEqual(band?.middle ?? Infinity);
        expect(shifted?.middle).toBeGreaterThanOrEqual(band?.middle ?? Infinity);
        const steady = usualBand([...Array(6).fill(50), more * 1000], checks);
        expect(steady?.middle).toBe(50);
      }),
    );
  });
});

describe('history', () => {
  const MARKET = 'period,region,occupation,vacancies,seekers\n';
  const quarters = (value: number) =>
    new Map(['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => [quarter, value]));
  const series = (name: string) => quarters(name === 'vacancies|220502|6' ? 120 : 240);

  test('a count ten times that of earlier quarters is kept with a warning; a usual one says nothing', () => {
    const jump = check(
      'market',
      `${MARKET}2026Q1,220502,6,1200,240\n2026Q1,220503,6,230,250`,
      known({ series }),
    );
    expect(jump.problems).toEqual([
      [2, 'vacancies', '1200', 'jump'],
      [2, null, '1200', 'jump_of_sum'],
    ]);
    expect(jump.checker.problems.kept[0]?.values).toEqual({
      period: '2026Q1',
      low: 80,
      high: 168,
      middle: 120,
    });
    expect([jump.checker.refused.size, jump.checker.warned]).toEqual([0, 1]);
  });

  test('half of the occupations missing shows in the sum of the region', () => {
    const text = `${MARKET}2026Q1,220503,6-18,100,250`;
    const halved = check(
      'market',
      text,
      known({ series: (name) => quarters(name.split('|').length === 2 ? 240 : 100) }),
    );
    expect(halved.problems.map(([, , value, code]) => [value, code])).toContainEqual(['100', 'jump_of_sum']);
  });

  test('earlier quarters of the same file are history too, half-years are another matter', () => {
    const lines = ['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => `${quarter},220502,6,120,240`);
    expect(codes(check('market', `${MARKET}${lines.join('\n')}\n2026Q1,220502,6,1200,240`))).toEqual([
      [6, 'jump'],
      [6, 'jump_of_sum'],
    ]);
    expect(check('market', `${MARKET}2026H1,220502,6,1200,240`, known({ series })).problems).toEqual([]);
  });

  test('graduates, enrolment and the intake pool are held against earlier years', () => {
    const past = known({ series: () => periods([40, 42, 41, 44]) });
    const returns = 'school,specialty,cohort,graduates\nS01,700206,2026,9';
    expect(codes(check('outcome-returns', returns, past))).toEqual([[2, 'jump']]);
    const enrolment =
      'school,specialty,entry_year,stage,planned,on_roll\nS01,700206,2026,intake,400,\nS01,700206,2026,year1,,40';
    expect(check('enrolment', enrolment, past).problems).toEqual([[2, 'planned', '400', 'jump']]);
    expect(codes(check('intake-pool', 'region,year,leavers\n220502,2026,4', past))).toEqual([[2, 'jump']]);
    const graduates = 'student,school,specialty,cohort,outcome\n1,S01,700206,2026,seeking';
    expect(codes(check('outcomes', graduates, past))).toEqual([[2, 'jump_of_graduates']]);
  });
});
