import { expect, test } from 'vitest';
import { flowRows } from '../../../server/domain/publication/flowRows.ts';
import { placementTable } from '../../../server/domain/publication/placementTable.ts';
import { cityFacts, outcomeBlocks, returnBlocks } from './cityFacts.ts';

test('method §2 oracle: outcome rate .90 [.8311, .9427] and strict rate .6625 of 80 graduates', () => {
  const outcomes = outcomeBlocks([
    { times: 52 },
    { times: 10, outcome: 'further_study' },
    { times: 3, outcome: 'self_employed' },
    { times: 6, outcome: 'flexible' },
    { times: 1, outcome: 'military_programme' },
    { times: 6, outcome: 'seeking' },
    { times: 2, outcome: 'not_seeking' },
  ]);
  const { total } = placementTable(cityFacts({ outcomes }), 'city', '2026');
  expect(total.graduates).toBe(80);
  expect(total.figures.outcome.value).toBe(0.9);
  expect(total.figures.outcome.low).toBeCloseTo(0.8311, 5);
  expect(total.figures.outcome.high).toBeCloseTo(0.94273, 5);
  expect(total.figures.strict.value).toBe(0.6625);
});

test('graduates by sector, specialty, school and region each sum to the city', () => {
  const outcomes = outcomeBlocks([
    { times: 33, specialty: '660101' },
    { times: 21, specialty: '730601' },
    { times: 7, specialty: '730601', school: 'D02' },
  ]);
  for (const groupBy of ['sector', 'specialty', 'school', 'region', 'programme'] as const) {
    const table = placementTable(cityFacts({ outcomes }), groupBy, '2026');
    expect(table.rows.reduce((sum, row) => sum + (row.graduates ?? 0), 0)).toBe(61);
  }
});

test('records that a crosswalk divides are counted in parts of persons, without noise in the last digits', () => {
  // sector 4 takes .8 of them: in doubles .8 × 23 is 18.400000000000002
  const outcomes = outcomeBlocks([{ times: 23, specialty: '730601', pay: 3000 }]);
  const { rows } = placementTable(cityFacts({ outcomes }), 'sector', '2026');
  const row = rows.find(({ key }) => key.sector === '4');
  expect(row?.figures.outcome.n).toBe(18.4);
  expect(row?.figures.index.n).toBe(18.4);
  expect(row?.figures.salary.n).toBe(18.4);
  expect(row?.pay.median.n).toBe(18.4);
});

test('a return stands in for a programme without records, and not beside them', () => {
  const outcomes = outcomeBlocks([{ times: 40, school: 'D02', specialty: '730601' }]);
  const returns = returnBlocks([
    { school: 'D02', specialty: '730601', graduates: 41, enterprises: 39 },
    {
      school: 'D01',
      specialty: '660101',
      graduates: 60,
      enterprises: 30,
      selfEmployed: 5,
      furtherStudy: 19,
      local: 20,
      elsewhere: 15,
    },
    { school: 'D01', specialty: 'total', graduates: 60, enterprises: 30 },
  ]);
  const { rows, total, sources } = placementTable(cityFacts({ outcomes, returns }), 'school', '2026');
  expect(total.graduates).toBe(100);
  const [first] = rows;
  expect(first?.figures.outcome.value).toBe(0.9);
  expect(first?.figures.local.value).toBeCloseTo(20 / 35, 12);
  expect(first?.figures.strict.state).toBe('not_collected');
  // a return's elsewhere is outside the city, which does not tell who left the province
  expect(first?.figures.leaving.state).toBe('not_collected');
  expect(total.figures.strict.value).toBe(1);
  expect(sources).toEqual(['outcomes.csv', 'returns.csv']);
});

test('an occupation holds people in work: pay and match apply to it, the outcome rate does not', () => {
  const outcomes = outcomeBlocks([
    { times: 30 },
    { times: 5, outcome: 'seeking', occupation: null, pay: null },
  ]);
  const { rows } = placementTable(cityFacts({ outcomes }), 'occupation', '2026');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    graduates: 30,
    figures: { index: { state: 'not_applicable' }, outcome: { state: 'not_applicable' } },
  });
  expect(Math.abs((rows[0]?.pay.median.value ?? 0) / 4000 - 1)).toBeLessThan(0.01);
});

test('an index is ranked as a range, the same for the same seed', () => {
  const outcomes = outcomeBlocks(
    ['660101', '660102', '730601'].flatMap((specialty, i) =>
      ['D01', 'D02'].map((school, j) => ({ times: 30, specialty, school, pay: 3300 + 500 * i + 200 * j })),
    ),
  );
  const table = () => placementTable(cityFacts({ outcomes }), 'programme', '2026');
  const ranks = table().rows.map((row) => row.rank);
  expect(ranks.every((rank) => rank !== null && rank.low <= rank.high && rank.of === 6)).toBe(true);
  expect(table().rows.map((row) => row.rank)).toEqual(ranks);
});

test('flows count every graduate once, by outcome and place', () => {
  const outcomes = outcomeBlocks([
    { times: 4 },
    { times: 3, region: '220581' },
    { times: 2, region: '320200' },
    { times: 5, outcome: 'further_study', region: null },
    { times: 1, outcome: 'seeking', region: null },
  ]);
  const rows = flowRows(cityFacts({ outcomes })).filter((row) => row.key.specialty === 'total');
  expect(rows.map((row) => [row.outcome, row.place, row.graduates])).toEqual([
    ['contract', 'local', 4],
    ['contract', 'province', 3],
    ['contract', 'elsewhere', 2],
    ['further_study', 'college', 5],
    ['seeking', 'none', 1],
  ]);
});

test('a school that handed in last year and not this one is noted on the total', () => {
  const outcomes = outcomeBlocks([
    { times: 30, cohort: '2025' },
    { times: 30, cohort: '2025', school: 'D02' },
    { times: 30, cohort: '2026' },
  ]);
  const note = (cohort: string) =>
    placementTable(cityFacts({ outcomes }), 'city', cohort).total.figures.outcome.note;
  expect(note('2025')).toBeNull();
  expect(note('2026')).toBe('school_missing');
  const { schools } = placementTable(cityFacts({ outcomes }), 'city', '2026');
  expect(schools).toMatchObject({ expected: 2, missing: [{ code: 'D02' }] });
});

test('under ten records no rate is told; from ten on the thin one leans on its category and says so', () => {
  const [nine, ten] = [9, 10].map((times) => {
    const outcomes = outcomeBlocks([
      { times, specialty: '660101' },
      { times: 60, specialty: '660102' },
    ]);
    const { rows } = placementTable(cityFacts({ outcomes }), 'specialty', '2026');
    return rows.find(({ key }) => key.specialty === '660101');
  });
  expect(nine?.graduates).toBe(9);
  for (const figure of Object.values(nine?.figures ?? {})) expect(figure.value).toBeNull();
  expect(nine?.figures.outcome).toMatchObject({ state: 'not_assessable', n: 9, note: 'few_records' });
  expect(ten?.figures.outcome).toMatchObject({ state: 'approximate', n: 10, note: 'category_value' });
});

test('pay that all records agree on is said to be one, and no other is', () => {
  const payOf = (pays: number[]) => {
    const outcomes = outcomeBlocks(pays.map((pay) => ({ times: 12, pay })));
    return placementTable(cityFacts({ outcomes }), 'city', '2026').total.pay.median;
  };
  expect(payOf([4000, 4000])).toMatchObject({ note: 'one_pay', n: 24 });
  expect(payOf([4000, 4000, 4000, 9000]).note).toBeNull();
});
