import { describe, expect, it } from 'vitest';
import { pairCoverage, pairFigures, tableCoverage } from '../../../server/domain/disclosure/coverage.ts';
import { choosePool, toldOfFew } from '../../../server/domain/disclosure/pooledFigures.ts';
import { missing } from '../../../server/domain/facts/estimate.ts';
import { demonstrationGraduates } from './graduates.ts';

const sizes = new Map([
  ['2023', 12],
  ['2024', 4],
  ['2025', 15],
  ['2026', 8],
]);

describe('what pools tell', () => {
  it('is a small cohort where all others of the pool are published', () => {
    expect(toldOfFew([['2023', '2024', '2025'], ['2023'], ['2025']], sizes)).toEqual([['2024']]);
    expect(toldOfFew([['2023', '2024', '2025'], ['2023']], sizes)).toEqual([]);
  });

  it('is a small cohort where one pool moves on a year and the cohort that leaves is published', () => {
    const told = [
      ['2023', '2024', '2025'],
      ['2024', '2025', '2026'],
    ];
    expect(toldOfFew(told, sizes)).toEqual([]);
    expect(toldOfFew([...told, ['2023']], sizes)).toEqual([['2026']]);
  });

  it('is a county that leaves the city, where the city is published with it and without', () => {
    const counties = new Map([
      ['220502', 40],
      ['220503', 25],
      ['220581', 6],
    ]);
    const [all, rest] = [[...counties.keys()], ['220502', '220503']];
    expect(toldOfFew([all, rest], counties)).toEqual([['220581']]);
    expect(toldOfFew([all, ['220502']], counties)).toEqual([]);
  });

  it('is nothing of cohorts that nobody is in, which hide nothing either', () => {
    const withEmpty = new Map([...sizes, ['2022', 0]]);
    expect(toldOfFew([['2022', '2024', '2025'], ['2025']], withEmpty)).toEqual([['2024']]);
  });
});

describe('the pool of a figure', () => {
  const cohorts = (records: readonly (number | null)[]) =>
    records.map((one, i) => ({ cohort: String(2026 - records.length + 1 + i), records: one }));

  it('is the latest cohort, or as many before it as make ten', () => {
    expect(choosePool(cohorts([20, 12]))).toEqual({ pool: ['2026'], records: 12 });
    expect(choosePool(cohorts([20, 4, 3, 4]))).toEqual({ pool: ['2024', '2025', '2026'], records: 11 });
    expect(choosePool(cohorts([20, 3, 3, 3]))).toEqual({ pool: null, reason: 'threshold' });
    expect(choosePool(cohorts([20, null, null, null]))).toEqual({ pool: null, reason: 'not_returned' });
  });

  it('leaves out what would tell of fewer beside what is published', () => {
    expect(choosePool(cohorts([12, 4]), [['2025']])).toEqual({ pool: null, reason: 'difference' });
    expect(choosePool(cohorts([6, 12, 4]), [['2025']])).toEqual({
      pool: ['2024', '2025', '2026'],
      records: 22,
    });
  });
});

describe('coverage', async () => {
  it('counts figures by the reason that they are missing for', () => {
    const value = { value: 0.5, low: 0, high: 1, level: 0.9, n: 12, state: 'ok', note: null } as const;
    expect(
      tableCoverage([
        value,
        value,
        missing('suppressed'),
        missing('not_collected'),
        missing('not_applicable'),
      ]),
    ).toEqual({ cells: 4, published: 2, share: 0.5, missing: { suppressed: 1, not_collected: 1 } });
  });

  it('carries a renamed specialty, and not one that was divided', () => {
    const cohorts = (n: number) => [{ cohort: '2026', records: n }];
    const pair = (specialty: string, taught: boolean, n: number | null) => ({
      school: 'D1',
      specialty,
      taught,
      cohorts: n === null ? [] : cohorts(n),
    });
    const pairs = [
      pair('new', true, null),
      pair('old', false, 30),
      pair('half', true, null),
      pair('other half', true, null),
      pair('whole', false, 40),
    ];
    const figures = pairFigures(
      pairs,
      new Map([
        ['new', 'old'],
        ['half', 'whole'],
        ['other half', 'whole'],
      ]),
    );
    expect(figures.map(({ pool, reason, carriedFrom }) => [pool, reason, carriedFrom])).toEqual([
      [['2026'], null, ['old']],
      [null, 'new_code', []],
      [null, 'new_code', []],
    ]);
    expect(pairCoverage(figures)).toMatchObject({
      pairs: 3,
      carried: 1,
      pooled: 0,
      without: { new_code: 2 },
    });
  });

  it('of the demonstration city is seven tenths of its pairs and nine tenths of their graduates, or more', async () => {
    const graduates = [...(await demonstrationGraduates()).values()];
    const cohorts = [...new Set(graduates.map(({ cohort }) => cohort as string))].sort();
    const byPair = Map.groupBy(graduates, ({ school, specialty }) => `${school}/${specialty}`);
    const pairs = [...byPair].map(([name, of]) => {
      const [school = '', specialty = ''] = name.split('/');
      const count = (cohort: string) => of.filter((one) => one.cohort === cohort).length;
      return {
        school,
        specialty,
        taught: true,
        cohorts: cohorts.map((cohort) => ({ cohort, records: count(cohort) })),
      };
    });
    const { shareOfPairs, shareOfGraduates, pairs: all } = pairCoverage(pairFigures(pairs));
    expect(all).toBeGreaterThan(50);
    expect(shareOfPairs).toBeGreaterThanOrEqual(0.7);
    expect(shareOfGraduates).toBeGreaterThanOrEqual(0.9);
  });
});
