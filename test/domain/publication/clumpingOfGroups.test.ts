import { describe, expect, it } from 'vitest';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { PERIOD, published, type Rows, rowOf, table } from './supplyDemandRows.ts';

describe('groups', () => {
  const two: Rows = [
    { occupation: '6-18', vacancies: 100, seekers: 90, employers: 50 },
    { occupation: '6-24', vacancies: 200, seekers: 90, employers: 40 },
  ];
  const stated = (employers: number): Rows => [
    ...two,
    { occupation: 'total', vacancies: 300, seekers: 180, employers },
  ];

  it('φ is that of the parts by their vacancies times the occupations of an employer, and the figure approximate', () => {
    // both give .9 to the sector: (4 · 90 + 10 · 180) / 270 = 8, and 90 mentions of 75 employers
    const row = rowOf(published(stated(75), 'sector').rows, '3');
    expect(row).toMatchObject({ employers: 45, employersAtLeast: true, clumping: 'parts' });
    expect(row.phi).toBeCloseTo(8 * 1.2, 9);
    expect(row.ratio).toMatchObject({ state: 'approximate', note: 'clumping_from_parts' });
    const se = Math.sqrt(9.6 / 270.5 + 1 / 162.5);
    expect(row.ratio.high).toBeCloseTo((270.5 / 162.5) * Math.exp(1.959964 * se), 6);
    expect(rowOf(published(stated(90), 'sector').rows, '3').phi).toBeCloseTo(8, 9);
  });

  it('without a stated total the edition’s 2 occupations stand in, at most as if the same employers were behind all', () => {
    const even: Rows = two.map((row) => ({ ...row, vacancies: 100, employers: 50 }));
    const row = rowOf(published(even, 'sector').rows, '3');
    expect(row).toMatchObject({ clumping: 'assumed', ratio: { note: 'clumping_overlap_assumed' } });
    expect(row.phi).toBeCloseTo(4 * 2, 9);
    const [small, large] = [4 * 90, 10 * 180];
    const most = (Math.sqrt(small) + Math.sqrt(large)) ** 2 / (small + large);
    expect(rowOf(published(two, 'sector').rows, '3').phi).toBeCloseTo(8 * most, 9);
    const alone = rowOf(published([two[0] as Partial<MarketRow>], 'sector').rows, '3');
    expect(alone).toMatchObject({ phi: 4, clumping: 'parts' });
    expect(published([two[0] as Partial<MarketRow>], 'city').total).toMatchObject({
      phi: 4,
      clumping: 'employers',
    });
  });

  it('a county whose occupations hardly tell employers says nothing of their overlap', () => {
    const hardly: Rows = [
      { occupation: '6-18', vacancies: 100, seekers: 90, employers: 50 },
      { occupation: '6-24', vacancies: 200, seekers: 90 },
      { occupation: 'total', vacancies: 300, seekers: 180, employers: 60 },
    ];
    expect(rowOf(published(hardly, 'sector').rows, '3')).toMatchObject({ phi: 8, clumping: 'assumed' });
  });

  it('the change against a year before carries the note of the ratios it compares', () => {
    const change = (rows: Rows) =>
      published(['2025Q3', PERIOD].flatMap((period) => rows.map((row) => ({ ...row, period })))).yearOnYear;
    expect(change(two)).toMatchObject({ state: 'approximate', note: 'clumping_overlap_assumed' });
    expect(change(stated(75))).toMatchObject({ state: 'ok', note: null });
    const untold: Rows = [...stated(75), { region: '220503', vacancies: 80, seekers: 90 }];
    expect(change(untold)).toMatchObject({ state: 'approximate', note: 'clumping_from_parts' });
  });

  it('city and occupation have at least the φ of their counties by vacancies', () => {
    const counties: Rows = [
      { vacancies: 300, seekers: 300, employers: 150 },
      { region: '220503', vacancies: 600, seekers: 600, employers: 50 },
    ];
    // 4 and 24; from 900 vacancies of 200 employers together it would be 9
    const phi = (4 * 300 + 24 * 600) / 900;
    expect(published(counties, 'city').total).toMatchObject({ phi, employers: 200, clumping: 'employers' });
    expect(rowOf(published(counties).rows, '6-18').phi).toBeCloseTo(phi, 9);
  });

  it('three employers in three occupations are at least three, not nine: too few to be shown', () => {
    const three = { vacancies: 60, seekers: 80, employers: 3 };
    const market: Rows = [
      { occupation: '6-18', ...three },
      { occupation: '6-24', ...three },
      { occupation: '6-30-01', ...three },
      { region: '220503', occupation: '4-01', vacancies: 300, seekers: 300, employers: 90 },
    ];
    expect(rowOf(table(market, 'sector').rows, '3')).toMatchObject({
      employers: 3,
      employersAtLeast: true,
      ratio: { state: 'parent' },
      direction: null,
    });
  });

  it('a stated total is kept, those of counties add up, and a county without one makes it "at least"', () => {
    const counties: Rows = [
      { occupation: 'total', vacancies: 100, seekers: 90, employers: 30 },
      { occupation: '6-18', vacancies: 60, seekers: 50, employers: 25 },
      { region: '220503', occupation: 'total', vacancies: 80, seekers: 90, employers: 20 },
    ];
    expect(table(counties, 'city').total).toMatchObject({ employers: 50, employersAtLeast: false });
    // 2 · 100 / 30 and 2 · 80 / 20 by vacancies
    expect(table(counties, 'city').total.phi).toBeCloseTo((100 * (20 / 3) + 80 * 8) / 180, 9);
    const untold: Rows = [...counties.slice(0, 2), { region: '220503', vacancies: 80, seekers: 90 }];
    expect(table(untold, 'city').total).toMatchObject({ employers: 30, employersAtLeast: true });
    expect(table(untold, 'city').total.clumping).toBe('parts');
  });

  it('φ is never under what the occupations show: 240 of 984 vacancies at two employers', () => {
    const market: Rows = [
      { occupation: 'total', vacancies: 984, seekers: 905, employers: 400 },
      { occupation: '6-24', vacancies: 240, seekers: 24, employers: 2 },
      { occupation: '6-18', vacancies: 744, seekers: 881, employers: 398 },
    ];
    expect(table(market, 'city').total.phi).toBeCloseTo((2 * (240 ** 2 / 3 + 744 ** 2 / 399)) / 984, 9);
  });
});
