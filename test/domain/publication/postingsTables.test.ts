import { expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import type { PostingRow } from '../../../server/domain/facts/rows.ts';
import { postingsTables } from '../../../server/domain/publication/postingsTables.ts';
import { cityFacts } from './cityFacts.ts';

function advertisement(row: Partial<PostingRow>): PostingRow {
  return {
    externalId: 'A',
    employer: null,
    title: '车工',
    headcount: null,
    payText: null,
    payLow: null,
    payHigh: null,
    payRule: 'blank',
    education: null,
    experience: null,
    industry: null,
    region: '220502',
    opened: '2026-08-01',
    expires: null,
    occupation: '6-18',
    matchedBy: 'exact',
    matchScore: 1,
    ...row,
  };
}

function tablesOf(rows: Partial<PostingRow>[], by: 'sector' | 'occupation') {
  const cube = createAccumulator('postings', { dataKind: 'real' });
  for (const row of rows) cube.add(advertisement(row));
  return postingsTables(cityFacts({ postings: [...cube.blocks()] }), by);
}

const ROWS: Partial<PostingRow>[] = [
  { headcount: 3, payLow: 6000, payHigh: 8000 },
  { headcount: null },
  { occupation: '4-01', headcount: 2 },
  { occupation: null, headcount: 20 },
  // no member of the city since 2018: not in its total
  { region: '220581', headcount: 100 },
  { opened: '2026-02-01', headcount: 1 },
];

test('advertisements stand in the quarter in which they opened, unclassified ones apart, and parts add up to the total', () => {
  const [first, latest] = tablesOf(ROWS, 'occupation');
  expect([first?.period, latest?.period]).toEqual(['2026Q1', '2026Q3']);
  expect(
    latest?.rows.map(({ key, advertisements, headcount, headcountKnown }) => [
      key.occupation,
      key.sector,
      advertisements,
      headcount,
      headcountKnown,
    ]),
  ).toEqual([
    ['6-18', '3', 2, 3, 1],
    ['4-01', '4', 1, 2, 1],
  ]);
  expect(latest?.unclassified).toMatchObject({ advertisements: 1, headcount: 20 });
  expect(latest?.total).toMatchObject({ advertisements: 4, headcount: 25 });
});

test('an advertisement goes whole to one sector', () => {
  const latest = tablesOf(ROWS, 'sector').at(-1);
  expect(latest?.rows.map(({ key, advertisements }) => [key.sector, advertisements])).toEqual([
    ['3', 2],
    ['4', 1],
  ]);
});

test('pay is the quantile of the middles of the ranges, from ten advertisements on', () => {
  const paid = { payLow: 6000, payHigh: 8000 };
  const few = tablesOf(Array(9).fill(paid), 'sector').at(-1)?.rows[0];
  const enough = tablesOf(Array(10).fill(paid), 'sector').at(-1)?.rows[0];
  expect(few?.pay.median).toMatchObject({ value: null, state: 'not_assessable', n: 9 });
  // the middle of the 2 % bin that holds 7,000
  expect(Math.abs((enough?.pay.median.value ?? 0) / 7000 - 1)).toBeLessThan(0.01);
});

test('without advertisements there is no table', () => {
  expect(tablesOf([], 'occupation')).toEqual([]);
});
