import { describe, expect, it } from 'vitest';
import { supplyDemandTable } from '../../../server/domain/publication/supplyDemandTable.ts';
import { cityFacts, marketBlocks } from './cityFacts.ts';
import { PERIOD, type Rows, registered, rowOf, table } from './supplyDemandRows.ts';

describe('from the facts to the published interval, oracle of method §1', () => {
  it('48 vacancies of 12 employers, 32 seekers: φ 8, [.62703, 3.55165]', () => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32, employers: 12 }]).rows, '6-18');
    expect(row).toMatchObject({ phi: 8, clumping: 'employers', direction: 'unclear', statedRatio: null });
    expect(row.ratio).toMatchObject({ value: 1.5, state: 'ok', note: null });
    expect(row.ratio.low).toBeCloseTo(0.62703, 5);
    expect(row.ratio.high).toBeCloseTo(3.55165, 5);
  });

  it('a city that states 5,668 vacancies of 1,811 employers and 6,607 seekers: φ 6.2595, [.80033, .91959]', () => {
    const { total } = table([
      { occupation: 'total', vacancies: 5668, seekers: 6607, employers: 1811 },
      { occupation: '6-18', vacancies: 3000, seekers: 3000, employers: 1500 },
      { occupation: '6-24', vacancies: 2668, seekers: 3607, employers: 1400 },
    ]);
    expect(total).toMatchObject({ employers: 1811, employersAtLeast: false, clumping: 'employers' });
    expect(total.phi).toBeCloseTo(6.2595, 4);
    expect(total.ratio.value).toBeCloseTo(0.85788, 5);
    expect(total.ratio.low).toBeCloseTo(0.80033, 5);
    expect(total.ratio.high).toBeCloseTo(0.91959, 5);
    expect(total.direction).toBe('u1');
    expect(total.shortageProbability).toBeLessThan(0.001);
  });

  it('employers unknown: the interval of the counts alone, and the figure says so', () => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32 }]).rows, '6-18');
    expect(row).toMatchObject({ phi: null, clumping: 'unknown', ratio: { note: 'clumping_unknown' } });
    expect(row.ratio.low).toBeCloseTo(0.96335, 5);
    expect(row.ratio.high).toBeCloseTo(2.35843, 5);
  });

  it.each([0, 49])('%i employers of 48 vacancies are no number of employers', (employers) => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32, employers }]).rows, '6-18');
    expect(row).toMatchObject({ employers: null, phi: null, clumping: 'unknown' });
  });

  it('year on year 1.65585 [.88147, 3.11052] without employers, wider with them', () => {
    const change = (employers: number | null) =>
      supplyDemandTable(
        cityFacts({
          market: marketBlocks([
            { period: '2025Q3', vacancies: 36, seekers: 40, employers },
            { period: '2026Q3', vacancies: 48, seekers: 32, employers },
          ]),
        }),
        'city',
        PERIOD,
      ).yearOnYear;
    expect(change(null)).toMatchObject({ state: 'ok', note: 'clumping_unknown' });
    expect(change(null).low).toBeCloseTo(0.88147, 5);
    expect(change(null).high).toBeCloseTo(3.11052, 5);
    // φ 8 and 6: se² = 8/48.5 + 1/32.5 + 6/36.5 + 1/40.5
    expect(change(12).value).toBeCloseTo(1.65585, 5);
    expect(change(12).low).toBeCloseTo(1.65585 * Math.exp(-1.959964 * Math.sqrt(0.384788)), 4);
    expect(change(12).note).toBeNull();
  });

  it('a year is set against the quarters that both years have', () => {
    const change = supplyDemandTable(
      cityFacts({
        market: marketBlocks([
          { period: '2025Q1', vacancies: 36, seekers: 40 },
          { period: '2025Q4', vacancies: 900, seekers: 40 },
          { period: '2026Q1', vacancies: 48, seekers: 32 },
        ]),
      }),
      'city',
      '2026',
    ).yearOnYear;
    expect(change).toMatchObject({ state: 'approximate', note: 'matched_quarters' });
    expect(change.value).toBeCloseTo(1.65585, 5);
  });
});

describe('c² is measured on employers that registered their needs', () => {
  const market: Rows = [
    { vacancies: 48, seekers: 32, employers: 12 },
    { occupation: '4-01', vacancies: 48, seekers: 32, employers: 12 },
  ];

  it('from 30 employers on, in their own sector: equal needs are c² 0', () => {
    const { rows } = table(market, 'occupation', registered(Array(30).fill(4)));
    expect([rowOf(rows, '6-18').phi, rowOf(rows, '4-01').phi]).toEqual([4, 8]);
  });

  it('the edition’s own value under 30', () => {
    const { rows } = table(market, 'occupation', registered(Array(29).fill(4)));
    expect(rowOf(rows, '6-18').phi).toBe(8);
  });

  it('sizes 1 and 9 in equal parts: c² is .64, φ (48 / 12) · 1.64', () => {
    const sizes = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : 9));
    expect(rowOf(table(market, 'occupation', registered(sizes)).rows, '6-18').phi).toBeCloseTo(6.56, 9);
  });
});
