import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssociationForecastRow } from '../../../server/domain/facts/rows.ts';
import { foreseenRatio } from '../../../server/domain/indicators/foreseenRatio.ts';
import type { ForeseenTable } from '../../../server/domain/publication/demandTypes.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, returnBlocks } from './cityFacts.ts';

const RATIO = { level: 0.95, minSeekers: 10, minEffectiveVacancies: 5 };

function forecast(occupation: string | null, central: number, more: Partial<AssociationForecastRow> = {}) {
  const row: AssociationForecastRow = {
    association: '示范协会',
    made: '2026',
    sector: null,
    occupation,
    region: '220500',
    year: '2028',
    low: null,
    central,
    high: null,
    basis: 'survey',
    ...more,
  };
  return row;
}

const returns = returnBlocks([
  { school: 'D01', specialty: '660101', graduates: 30 },
  { school: 'D01', specialty: '660102', graduates: 60 },
  { school: 'D01', specialty: 'total', graduates: 90 },
  { school: 'D02', specialty: '730601', graduates: 8 },
]);
const tables = (associations: AssociationForecastRow[], parts = { returns }) =>
  makePublication(cityFacts({ ...parts, associations }));
const seen = (table: ForeseenTable | undefined) =>
  table?.rows.map(({ key, graduates, openings, ratio }) => [
    key.specialty ?? key.sector,
    graduates,
    openings,
    ratio.value ?? ratio.state,
  ]);

test('openings reach specialties by the crosswalk, weighed by graduates, and rows add up to the total', () => {
  const [table] = tables([forecast('6-18', 100), forecast('6-24', 100), forecast('4-01', 10)])[
    'foreseen/specialty'
  ];
  // 6-18: .9 of 100 in parts .8 · 30 and .1 · 60; 6-24: .9 of 100; 4-01: half of 10
  expect(seen(table)).toEqual([
    ['660102', 60, 108, 1.8],
    ['660101', 30, 72, 2.4],
    ['730601', 8, 5, 'not_assessable'],
    ['unallocated', null, 25, 'not_applicable'],
  ]);
  expect(table).toMatchObject({
    association: '示范协会',
    year: '2028',
    cohort: '2026',
    sources: ['returns.csv', '示范协会: survey'],
    total: { graduates: 98, openings: 210, ratio: { value: 210 / 98, low: null, note: 'no_band' } },
  });
});

test('with programmes on record they weigh by their reference capacity: an untaught neighbour as one smallest class', () => {
  const programme = { school: 'D01', opened: '2010', length: 3, teachers: null, dualTeachers: null };
  const programmes = [
    { ...programme, specialty: '660101', places: 300, workshopHours: null, status: 'open' as const },
  ];
  const [table] = makePublication(cityFacts({ returns, programmes, associations: [forecast('6-18', 100)] }))[
    'foreseen/specialty'
  ];
  // .9 of 100 in parts .8 · 100 and .1 · 25
  expect(seen(table)?.map(([code, , openings]) => [code, openings])).toEqual([
    ['660101', 87],
    ['660102', 3],
    ['730601', null],
    ['unallocated', 10],
  ]);
});

test('a group counts with what the occupations below it leave, so that no opening counts twice', () => {
  const [table] = tables([forecast('6', 150), forecast('6-18', 100)])['foreseen/specialty'];
  expect(table?.total.openings).toBe(150);
  expect(seen(table)?.at(-1)).toEqual(['unallocated', null, 60, 'not_applicable']);
});

test('the band an association states is the interval of the ratio, only where every part has one', () => {
  const [banded] = tables([forecast('6-18', 100, { low: 80, high: 150 })])['foreseen/specialty'];
  // .9 · 24 / 30 of it
  expect(banded?.rows[0]).toMatchObject({
    key: { specialty: '660101' },
    openings: 72,
    openingsLow: 58,
    openingsHigh: 108,
    ratio: { value: 72 / 30, low: 58 / 30, high: 108 / 30, note: 'stated_band' },
  });
  expect(banded?.total).toMatchObject({ openingsLow: 80, openingsHigh: 150 });
  const [mixed] = tables([forecast('6-18', 100, { low: 80, high: 150 }), forecast('6-24', 100)])[
    'foreseen/specialty'
  ];
  expect(mixed?.rows.map(({ key, openingsLow }) => [key.specialty, openingsLow])).toEqual([
    ['660102', null],
    ['660101', 58],
    ['730601', null],
    ['unallocated', null],
  ]);
  expect(mixed?.total).toMatchObject({ openingsLow: null, ratio: { low: null } });
});

test('forecasts of two associations, and of two years, are never added; of one the latest made counts', () => {
  const found = tables([
    forecast('6-18', 100),
    forecast('6-18', 90, { made: '2025' }),
    forecast('6-18', 70, { association: '另一协会' }),
    forecast('6-18', 120, { year: '2029' }),
  ])['foreseen/specialty'];
  expect(
    found.map(({ association, made, year, total }) => [association, made, year, total.openings]),
  ).toEqual([
    ['另一协会', '2026', '2028', 70],
    ['示范协会', '2026', '2028', 100],
    ['示范协会', '2026', '2029', 120],
  ]);
});

test('openings of another area beside graduates of the city never come to a ratio', () => {
  const areas = ['CN', '220000', '220502', 'California', null];
  const elsewhere = areas.map((region) => forecast('6-18', 18_860_000, { region, year: '2029' }));
  fc.assert(
    fc.property(fc.shuffledSubarray([...elsewhere, forecast('6-18', 100), forecast('6-24', 9)]), (some) => {
      const made = tables(some);
      const own = tables(some.filter(({ region }) => region === '220500'));
      expect(made['foreseen/specialty']).toEqual(own['foreseen/specialty']);
      expect(made['foreseen/sector']).toEqual(own['foreseen/sector']);
    }),
    { numRuns: 20 },
  );
  expect(tables(elsewhere)['foreseen/specialty']).toEqual([]);
});

test('a ratio says where less than half of what leads there is foreseen', () => {
  const [table] = tables([forecast('6-18', 100)])['foreseen/specialty'];
  // 6-18 is all that leads to 660101 and a tenth of what leads to 660102; its 30 graduates are under half of 98
  expect(seen(table)?.slice(0, 2)).toEqual([
    ['660101', 30, 72, 2.4],
    ['660102', 60, 18, 0.3],
  ]);
  expect([table?.rows[0], table?.rows[1], table?.total].map((row) => row?.ratio.state)).toEqual([
    'ok',
    'low_coverage',
    'low_coverage',
  ]);
  expect([table?.rows[1]?.ratio.note, table?.total.ratio.note]).toEqual([
    'partly_foreseen',
    'partly_foreseen',
  ]);
});

test('a sector that is foreseen as such takes no second part of its occupations', () => {
  const [table] = tables([forecast(null, 500, { sector: '3' }), forecast('6-18', 100)])['foreseen/sector'];
  expect(seen(table)).toEqual([
    ['3', 90, 500, 500 / 90],
    ['0', 2, 10, 'not_assessable'],
    ['4', 6, null, 'not_collected'],
  ]);
  expect(tables([forecast(null, 500, { sector: '3' })])['foreseen/specialty']).toEqual([]);
});

test('without graduates on record the openings stand, and the ratio is not collected', () => {
  const [table] = tables([forecast('6-18', 100)], { returns: [] })['foreseen/specialty'];
  expect(table).toMatchObject({ cohort: null, total: { graduates: null, openings: 100 } });
  expect(table?.total.ratio.state).toBe('not_collected');
});

test.each([
  ['no occupation leads here', 'none', 40, 'not_applicable'],
  ['nothing is foreseen', null, 40, 'not_collected'],
  ['nobody graduated', 9, 0, 'zero_denominator'],
  ['neither openings nor graduates', 0, 0, 'not_assessable'],
  ['too few graduates', 9, 9, 'not_assessable'],
  ['too few openings', 4, 40, 'not_assessable'],
  ['enough of both', 5, 10, 'ok'],
] as const)('%s: the ratio says so', (_, central, graduates, state) => {
  const openings = typeof central === 'number' ? { central, band: null } : central;
  expect(foreseenRatio(openings, graduates, RATIO).state).toBe(state);
});
