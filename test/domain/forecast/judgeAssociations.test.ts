import { expect, test } from 'vitest';
import type { AssociationForecastRow } from '../../../server/domain/facts/rows.ts';
import { type Came, judgeAssociations } from '../../../server/domain/forecast/judgeAssociations.ts';

const row: AssociationForecastRow = {
  association: '示范协会',
  made: '2024',
  sector: '3',
  occupation: null,
  region: 'T',
  year: '2025',
  low: 90,
  central: 100,
  high: 110,
  basis: null,
};
const rows = [
  row,
  { ...row, year: '2024', central: 120, low: 115, high: 130 },
  { ...row, year: '2023', central: 60, low: null, high: null },
  { ...row, year: '2028' },
];
const counted = (vacancies: number): Came => ({ vacancies, estimated: false });
const came: Record<string, Came> = { 2025: counted(100), 2024: counted(100), 2023: counted(80) };
const { forecasts, records } = judgeAssociations(rows, 'T', ({ year }) => came[year] ?? null);

test('a forecast is judged once its year is on record: in its band or not, and by how much it missed', () => {
  expect(forecasts.map(({ actual, inBand, error }) => [actual, inBand, error])).toEqual([
    [100, true, 0],
    [100, false, 0.2],
    [80, null, -0.25],
    [null, null, null],
  ]);
});

test('the record of an association counts bands hit with their interval, and mean errors with their sign', () => {
  const [record] = records;
  expect(record).toMatchObject({ association: '示范协会', forecasts: 4, judged: 3 });
  // Wilson 80 %: one hit of two
  expect(record?.hitRate).toMatchObject({ value: 0.5, n: 2, level: 0.8 });
  expect(record?.hitRate.low).toBeCloseTo(0.164, 3);
  expect(record?.meanError).toBeCloseTo(-0.05 / 3, 12);
  expect(record?.meanAbsoluteError).toBeCloseTo(0.15, 12);
});

test('errors are compared over the forecasts that could have been made here too', () => {
  const { records: beside } = judgeAssociations(
    rows,
    'T',
    ({ year }) => came[year] ?? null,
    ({ year }) => (year === '2023' ? null : 110),
  );
  // theirs were off by 0 and 20 % of 100, ours by 10 % both times
  expect(beside[0]?.compared).toMatchObject({ forecasts: 2 });
  expect(beside[0]?.compared?.theirs).toBeCloseTo(0.1, 12);
  expect(beside[0]?.compared?.ours).toBeCloseTo(0.1, 12);
  expect(records[0]?.compared).toBeNull();
});

test('an association with nothing to judge has a reason instead of a rate', () => {
  const { records: none } = judgeAssociations([row], 'T', () => null);
  expect(none[0]).toMatchObject({ judged: 0, meanError: null, meanAbsoluteError: null });
  expect(none[0]?.hitRate).toMatchObject({ value: null, state: 'not_assessable' });
});

test('a forecast of another area, or of an area unknown, is never judged by what came here', () => {
  const others = ['CN', 'California', null].map((region) => ({ ...row, region }));
  const { forecasts: all, records: told } = judgeAssociations(
    [...others, row],
    'T',
    () => counted(100),
    () => 90,
  );
  expect(all.map(({ region, actual, inBand, error, own }) => [region, actual, inBand, error, own])).toEqual([
    ['CN', null, null, null, null],
    ['California', null, null, null, null],
    [null, null, null, null, null],
    ['T', 100, true, 0, 90],
  ]);
  expect(told).toMatchObject([{ forecasts: 1, elsewhere: 3, judged: 1 }]);
});
