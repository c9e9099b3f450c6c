import { expect, test } from 'vitest';
import { demandPanel } from '../../../server/domain/city/demandPanel.ts';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, marketBlocks } from './cityFacts.ts';

const QUARTERS = Array.from({ length: 24 }, (_, i) => shiftQuarter('2020Q4', i));
const SEASON = [60, 100, 80, 40];

/** Two counties, the second a third of the first, that hand in a steady season; `without` names quarters it is late. */
function market(without: string[] = []) {
  return marketBlocks(
    QUARTERS.flatMap((period, t) => {
      const newVacancies = SEASON[t % 4] as number;
      const rows = ['6-18', '6-24', '4-01'].map((occupation) => ({ period, occupation, newVacancies }));
      const late = without.includes(period) ? [] : rows;
      return [
        ...rows,
        ...late.map((row) => ({ ...row, region: '220503', newVacancies: row.newVacancies / 4 })),
      ];
    }),
  );
}

const tables = makePublication(cityFacts({ market: market() }));

test('the forecast of specialties, with what none takes, sums to the city in every year', () => {
  const [table] = tables['forecast/specialty'];
  const sums = table?.total.years.map((_, i) =>
    table.rows.reduce((sum, row) => sum + (row.years[i]?.persons.value ?? 0), 0),
  );
  const city = table?.total.years.map(({ persons }) => persons.value ?? 0) ?? [];
  expect(city.length).toBeGreaterThan(2);
  expect(Math.max(...city.map((value, i) => Math.abs(value - (sums?.[i] ?? 0))))).toBeLessThan(1e-9);
});

test('a steady market is forecast as it was: 280 × 1.25 × 3 vacancies × .2 ÷ .6', () => {
  const total = tables['forecast/sector'][0]?.total;
  expect(total?.history.at(-1)?.year).toBe('2025');
  expect(total?.history.at(-1)?.persons).toBeCloseTo(350, 9);
  expect(total?.years.at(-1)?.persons.value).toBeCloseTo(350, 0);
});

test('a county that handed in nothing does not make demand fall: the others stand for it by its usual share', () => {
  const whole = demandPanel(cityFacts({ market: market() }));
  const patched = demandPanel(cityFacts({ market: market(['2023Q1', '2026Q3']) }));
  expect(patched?.series[0]?.values.at(-1)).toBeCloseTo(whole?.series[0]?.values.at(-1) as number, 9);
  expect(patched?.series).toHaveLength(3);
});

test('a region that has left does not count in the years when it belonged', () => {
  const old = marketBlocks(
    ['2018Q3', '2018Q4', '2019Q1', '2019Q2'].flatMap((period) => [
      { period, newVacancies: 10 },
      { period, region: '220581', newVacancies: 90 },
    ]),
  );
  const panel = demandPanel(cityFacts({ market: old }));
  expect([...(panel?.series[0]?.values ?? [])]).toEqual([10, 10, 10, 10]);
});

test('forecasts of associations stand beside what came and the forecast here, and change neither', () => {
  const associations = [2025, 2027].map((year) => ({
    association: '示范协会',
    made: '2024',
    sector: '3',
    occupation: null,
    region: '220500',
    year: String(year),
    low: 500,
    central: 600,
    high: 700,
    basis: null,
  }));
  const beside = makePublication(cityFacts({ market: market(), associations }));
  const [next, past] = beside['association-forecasts'];
  // sector 3 takes .9 of two of the three occupations: .9 · 2 · 350
  expect(past).toMatchObject({ year: '2025', actual: 630, inBand: true, forecast: null });
  // from the twelve quarters before 2024, by smoothing alone, it would have been forecast here a tenth too low
  expect(past?.own).toBeCloseTo(572, 0);
  expect(past?.ownError).toBeCloseTo((572 - 630) / 630, 2);
  expect(next).toMatchObject({ year: '2027', actual: null, inBand: null, ownError: null });
  expect(next?.forecast?.value).toBeCloseTo(630, 0);
  const [record] = beside['association-records'];
  expect(record).toMatchObject({ forecasts: 2, judged: 1, compared: { forecasts: 1 } });
  expect(record?.compared?.theirs).toBeCloseTo(30 / 630, 3);
  expect(beside['forecast/sector']).toEqual(tables['forecast/sector']);
});

test('a forecast of another area, or of none stated, has nothing of the city beside it', () => {
  const row = {
    association: '国家',
    made: '2024',
    sector: '3',
    occupation: null,
    low: 500,
    central: 600,
    high: 700,
  };
  const associations = ['CN', null].flatMap((region) =>
    ['2025', '2027'].map((year) => ({ ...row, region, year, basis: null })),
  );
  const beside = makePublication(cityFacts({ market: market(), associations }));
  expect(
    beside['association-forecasts'].map(({ areaEn, ofCity, actual, inBand, error, own, forecast }) => [
      areaEn,
      ofCity,
      [actual, inBand, error, own, forecast].filter((one) => one !== null),
    ]),
  ).toEqual([
    ['', false, []],
    ['全国', false, []],
    ['', false, []],
    ['全国', false, []],
  ]);
  expect(beside['association-records']).toMatchObject([{ forecasts: 0, elsewhere: 4, judged: 0 }]);
});

test('without a market there is no forecast, not an empty one', () => {
  const none = makePublication(cityFacts({}));
  expect(none['forecast/sector']).toEqual([]);
  expect(none['forecast-accuracy']).toEqual([]);
});
