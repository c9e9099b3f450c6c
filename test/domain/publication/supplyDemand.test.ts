import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cityMarket } from '../../../server/domain/city/cityMarket.ts';
import type { MarketGrouping } from '../../../server/domain/city/marketGroups.ts';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { supplyDemandTable } from '../../../server/domain/publication/supplyDemandTable.ts';
import { cityFacts, marketBlocks } from './cityFacts.ts';

const count = fc.option(fc.integer({ min: 0, max: 400 }), { freq: 5 });
const marketRows: fc.Arbitrary<Partial<MarketRow>[]> = fc.uniqueArray(
  fc.record({
    region: fc.constantFrom('220502', '220503', '220581'),
    occupation: fc.constantFrom('4', '4-01', '6-18', '6-24', 'unspecified', 'total'),
    vacancies: count,
    seekers: count,
    employers: count,
  }),
  { selector: (row) => `${row.region} ${row.occupation}`, maxLength: 14 },
);

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

test('the rows of every dimension that divides the city add up to its whole counts exactly', () => {
  const dimensions = fc.constantFrom<MarketGrouping>('city', 'sector', 'specialty', 'occupation');
  fc.assert(
    fc.property(marketRows, dimensions, (rows, groupBy) => {
      const table = supplyDemandTable(cityFacts({ market: marketBlocks(rows) }), groupBy, '2026Q3');
      expect(sum(table.rows.map((row) => row.vacancies))).toBe(table.total.vacancies ?? 0);
      expect(sum(table.rows.map((row) => row.seekers))).toBe(table.total.seekers ?? 0);
    }),
  );
});

test('spreading keeps every person: occupations after it sum to occupations and unspecified before it', () => {
  fc.assert(
    fc.property(marketRows, (rows) => {
      const market = cityMarket(cityFacts({ market: marketBlocks(rows) }), '2026Q3');
      const after =
        sum([...market.occupations.values()].map((row) => row.seekers)) + (market.left.seekers ?? 0);
      const before =
        sum([...market.stated.values()].map((row) => row.seekers)) + (market.unspecified.seekers ?? 0);
      expect(after).toBeCloseTo(before, 9);
    }),
  );
});

test('a region counts in the city while it is a member, and is shown either way', () => {
  const market = marketBlocks([
    { period: '2018Q4', region: '220581', vacancies: 50, seekers: 40 },
    { period: '2019Q1', region: '220581', vacancies: 60, seekers: 40 },
    { period: '2019Q1', region: '220502', vacancies: 30, seekers: 20 },
  ]);
  const of = (period: string) => supplyDemandTable(cityFacts({ market }), 'region', period);
  expect(of('2018Q4').total.vacancies).toBe(50);
  expect(of('2019Q1').total.vacancies).toBe(30);
  expect(of('2019Q1').rows.map((row) => [row.key.region, row.vacancies])).toEqual([
    ['220502', 30],
    ['220503', null],
    ['220581', 60],
  ]);
});

test("the city's own rows are used where no member region has any", () => {
  const market = marketBlocks([{ region: '220500', occupation: 'total', vacancies: 120, seekers: 100 }]);
  const table = supplyDemandTable(cityFacts({ market }), 'sector', '2026Q3');
  expect(table.total.ratio.value).toBe(1.2);
  expect(table.rows.find((row) => row.key.sector === '0')?.vacancies).toBe(120);
});

test('a member region that handed in nothing is noted on the total, not counted as 0', () => {
  const market = marketBlocks([
    { period: '2026Q2', region: '220502', vacancies: 50, seekers: 40 },
    { period: '2026Q2', region: '220503', vacancies: 50, seekers: 40 },
    { period: '2026Q3', region: '220502', vacancies: 50, seekers: 40 },
  ]);
  const { total, rows } = supplyDemandTable(cityFacts({ market }), 'region', '2026Q3');
  expect(total.ratio.note).toBe('region_missing');
  expect(rows[1]).toMatchObject({ vacancies: null, ratio: { value: null, state: 'not_collected' } });
});

test('a year without rows of its own is the average of its quarters; a half-year beside them stays out', () => {
  const market = marketBlocks([
    { period: '2026Q1', vacancies: 40, seekers: 40 },
    { period: '2026Q2', vacancies: 80, seekers: 40 },
    { period: '2026H1', vacancies: 500, seekers: 300 },
  ]);
  expect(supplyDemandTable(cityFacts({ market }), 'city', '2026').total).toMatchObject({
    vacancies: 60,
    seekers: 40,
  });
  expect(supplyDemandTable(cityFacts({ market }), 'city', '2026H1').total.vacancies).toBe(500);
});

test('an occupation with too few seekers shows the ratio of its group, labelled so, and claims no direction', () => {
  const market = marketBlocks([
    { occupation: '6-18', vacancies: 100, seekers: 80 },
    { occupation: '6-24', vacancies: 9, seekers: 4 },
  ]);
  const { rows } = supplyDemandTable(cityFacts({ market }), 'occupation', '2026Q3');
  expect(rows.find((row) => row.key.occupation === '6-24')).toMatchObject({
    vacancies: 9,
    seekers: 4,
    ratio: { value: 109 / 84, state: 'parent' },
    direction: null,
    shortageProbability: null,
  });
});

test('an occupation alone in a small group shows the ratio of the group above that', () => {
  const market = marketBlocks([
    { occupation: '6-18', vacancies: 100, seekers: 80 },
    { occupation: '6-30-01', vacancies: 9, seekers: 4 },
    { occupation: '4-01', vacancies: 300, seekers: 900 },
  ]);
  const { rows } = supplyDemandTable(cityFacts({ market }), 'occupation', '2026Q3');
  expect(rows.find((row) => row.key.occupation === '6-30-01')?.ratio).toMatchObject({
    value: 109 / 84,
    state: 'parent',
  });
});

test('what the crosswalk to specialties leaves over is a row of its own', () => {
  const market = marketBlocks([{ occupation: '6-18', vacancies: 100, seekers: 50 }]);
  const { rows } = supplyDemandTable(cityFacts({ market }), 'specialty', '2026Q3');
  expect(rows.map((row) => [row.key.specialty, row.vacancies, row.seekers])).toEqual([
    ['660101', 80, 40],
    ['660102', 10, 5],
    ['unallocated', 10, 5],
  ]);
});

test('a table names the sources of its own period alone', () => {
  const market = marketBlocks([
    { period: '2026Q2', vacancies: 50, seekers: 40 },
    { vacancies: 50, seekers: 40 },
  ]);
  const line = (text: string, from: string, to: string) => ({ text, from, to });
  const sources = {
    market: [
      line('q2.csv', '2026Q2', '2026Q2'),
      line('q3.csv', '2026Q3', '2026Q3'),
      line('year.csv', '2026', '2026'),
    ],
    outcomes: [],
    returns: [],
    enrolment: [],
    postings: [],
    demand: [],
  };
  const of = (period: string) => supplyDemandTable(cityFacts({ market, sources }), 'city', period).sources;
  expect(of('2026Q3')).toEqual(['q3.csv', 'year.csv']);
  expect(of('2026')).toEqual(['q2.csv', 'q3.csv', 'year.csv']);
});

test('year on year compares only the regions that reported both times', () => {
  const market = marketBlocks([
    { period: '2025Q3', region: '220502', vacancies: 36, seekers: 40 },
    { period: '2026Q3', region: '220502', vacancies: 48, seekers: 32 },
    { period: '2026Q3', region: '220503', vacancies: 900, seekers: 100 },
  ]);
  // method §1 gives 1.65585 for 48/32 against 36/40
  const change = supplyDemandTable(cityFacts({ market }), 'city', '2026Q3').yearOnYear;
  expect(change).toMatchObject({ state: 'approximate', note: 'matched_regions', level: 0.95 });
  expect(change.value).toBeCloseTo(1.65585, 5);
});

test('year on year is missing where other counties reported a year before', () => {
  const market = marketBlocks([
    { period: '2025Q3', region: '220503', vacancies: 900, seekers: 100 },
    { period: '2026Q3', region: '220502', vacancies: 48, seekers: 32 },
  ]);
  expect(supplyDemandTable(cityFacts({ market }), 'city', '2026Q3').yearOnYear).toMatchObject({
    value: null,
    state: 'not_collected',
  });
});

test('year on year is missing, not zero, where nobody reported a year before', () => {
  const market = marketBlocks([{ period: '2026Q3', vacancies: 48, seekers: 32 }]);
  expect(supplyDemandTable(cityFacts({ market }), 'city', '2026Q3').yearOnYear).toMatchObject({
    value: null,
    state: 'not_collected',
  });
});
