import { expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import type { DemandRow } from '../../../server/domain/facts/rows.ts';
import { registeredDemandTables } from '../../../server/domain/publication/registeredDemandTables.ts';
import { cityFacts } from './cityFacts.ts';

function need(row: Partial<DemandRow>): DemandRow {
  return {
    creditCode: 'A',
    employer: null,
    occupation: '6-18',
    headcount: 1,
    skillLevel: 'any',
    payText: null,
    payLow: null,
    payHigh: null,
    payRule: 'blank',
    region: '220502',
    from: '2026-08-01',
    until: null,
    contact: null,
    ...row,
  };
}

const ROWS: Partial<DemandRow>[] = [
  { headcount: 3 },
  { headcount: 5, region: '220503' },
  { creditCode: 'B', headcount: 2 },
  { occupation: '4-01', headcount: 4, until: '2027-08-01' },
  // no member of the city since 2018: not in its total
  { creditCode: 'C', region: '220581', headcount: 100 },
  { from: '2026-02-01', headcount: 7 },
];

function tablesOf(by: 'sector' | 'occupation') {
  const cube = createAccumulator('demand', { dataKind: 'real' });
  for (const row of ROWS) cube.add(need(row));
  return registeredDemandTables(cityFacts({ demand: [...cube.blocks()] }), by);
}

test('a need counts once, in the quarter in which it begins, however long it stands', () => {
  expect(
    tablesOf('occupation').map(({ period, total }) => [period, total.registrations, total.headcount]),
  ).toEqual([
    ['2026Q1', 1, 7],
    ['2026Q3', 4, 14],
  ]);
});

test('an employer is counted once in every row it has a part in, so that rows need not add up to the total', () => {
  const table = tablesOf('occupation').at(-1);
  expect(table?.rows.map(({ key, employers, headcount }) => [key.occupation, employers, headcount])).toEqual([
    ['6-18', 2, 10],
    ['4-01', 1, 4],
  ]);
  expect(table?.total.employers).toBe(2);
});

test('a need goes whole to one sector', () => {
  const table = tablesOf('sector').at(-1);
  expect(
    table?.rows.map(({ key, registrations, headcount }) => [key.sector, registrations, headcount]),
  ).toEqual([
    ['3', 3, 10],
    ['4', 1, 4],
  ]);
});
