import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { OUTCOME_DIMENSIONS } from '../../../server/domain/cube/families.ts';
import { slice } from '../../../server/domain/cube/slice.ts';
import type { MarketRow, OutcomeRow } from '../../../server/domain/facts/rows.ts';
import { graduates, outcomeCubes } from './rows.ts';

function marketBlocks(rows: Partial<MarketRow>[]) {
  const cube = createAccumulator('market', { dataKind: 'real' });
  for (const row of rows) {
    cube.add({
      period: '2026Q1',
      region: '220502',
      occupation: '6-18',
      vacancies: null,
      seekers: null,
      newVacancies: null,
      newSeekers: null,
      employers: null,
      ...row,
    });
  }
  return [...cube.blocks()];
}

const dimension = fc.constantFrom(...OUTCOME_DIMENSIONS);

test('any two dimensions, filtered to one cohort, group to the counts of the records', () => {
  fc.assert(
    fc.property(graduates, dimension, dimension, (rows, first, second) => {
      fc.pre(first !== second);
      const table = slice(outcomeCubes(rows), { groupBy: [first, second], where: { period: '2025' } });
      const cohort = rows.filter((row) => row.cohort === '2025');
      expect(table.column('graduates').reduce((a, b) => a + b, 0)).toBe(cohort.length);
      for (let i = 0; i < table.size; i++) {
        const is = (row: OutcomeRow, dim: typeof first, d: number) => (row[dim] ?? '') === table.keys[d]?.[i];
        const own = cohort.filter((row) => is(row, first, 0) && is(row, second, 1));
        const employed = own.filter((row) => ['contract', 'self_employed', 'flexible'].includes(row.outcome));
        const paid = employed.filter((row) => row.pay !== null);
        const pay = paid.reduce((sum, row) => sum + (row.pay ?? 0), 0);
        expect(table.column('graduates')[i]).toBe(own.length);
        expect(table.column('local')[i]).toBe(employed.filter((row) => row.region === '220502').length);
        expect(table.column('local_known')[i]).toBe(employed.filter((row) => row.region !== null).length);
        expect(table.column('leaving')[i]).toBe(employed.filter((row) => row.region === '220581').length);
        expect(table.column('pay_known')[i]).toBe(paid.length);
        expect(table.column('stable_known')[i]).toBe(
          own.filter((row) => (row.status12 ?? row.status6) !== null).length,
        );
        expect(table.column('pay')[i]).toBeCloseTo(pay, 6);
        expect(Array.from(table.pay(i).counts).reduce((a, b) => a + b, 0)).toBe(paid.length);
      }
    }),
  );
});

test('the flows of a specialty are one cube of three dimensions', () => {
  const rows = fc.sample(graduates, { seed: 5, numRuns: 20 }).flat();
  const table = slice(outcomeCubes(rows), { groupBy: ['specialty', 'region', 'outcome'] });
  expect(table.column('graduates').reduce((a, b) => a + b, 0)).toBe(rows.length);
  expect(() => slice(outcomeCubes(rows), { groupBy: ['school', 'region', 'outcome'] })).toThrow(
    'no cube covers',
  );
});

test('counters hold more graduates of one cell than fit the words they are packed in', () => {
  const [graduate] = fc.sample(graduates, { seed: 8, numRuns: 20 }).flat() as [OutcomeRow];
  const rows = new Array<OutcomeRow>(2 ** 17 + 5).fill({ ...graduate, outcome: 'contract', pay: 4000 });
  const table = slice(outcomeCubes(rows), { groupBy: ['school'] });
  expect(table.value('strict', 0)).toBe(2 ** 17 + 5);
  expect(table.value('pay', 0)).toBe(4000 * (2 ** 17 + 5));
  expect(table.value('pay_known', 0)).toBe(2 ** 17 + 5);
});

test('a stock is averaged over the periods in which it is known, a flow is summed', () => {
  const blocks = marketBlocks([
    { period: '2026Q1', vacancies: 10, newVacancies: 4 },
    { period: '2026Q1', region: '220503', vacancies: 20 },
    { period: '2026Q2', newVacancies: 5 },
    { period: '2026Q3', vacancies: 60, newVacancies: 6 },
  ]);
  const total = slice(blocks, { groupBy: [] });
  expect(total.value('vacancies', 0)).toBe((30 + 60) / 2);
  expect(total.value('new_vacancies', 0)).toBe(15);
});

test('a missing figure stays missing beside a zero', () => {
  const table = slice(marketBlocks([{ vacancies: 0 }]), { groupBy: ['occupation'] });
  expect(table.value('vacancies', 0)).toBe(0);
  expect(table.value('seekers', 0)).toBeNull();
});

test('quarters and half-years stay apart: side by side they are shown, summed they are refused', () => {
  const blocks = marketBlocks([
    { period: '2019H1', vacancies: 11151 },
    { period: '2019Q1', vacancies: 5000 },
  ]);
  expect(slice(blocks, { groupBy: ['period'] }).size).toBe(2);
  expect(() => slice(blocks, { groupBy: ['region'] })).toThrow('2019H1, 2019Q1');
});

test('dimensions that no cube has together are refused by name', () => {
  const blocks = outcomeCubes([...fc.sample(graduates, { seed: 3, numRuns: 5 }).flat()]);
  expect(() => slice(blocks, { groupBy: ['school', 'region'], where: { outcome: 'contract' } })).toThrow(
    'no cube covers school, region, outcome',
  );
});

test('a slice of no blocks is empty', () => {
  const table = slice([], { groupBy: ['school'] });
  expect(table.size).toBe(0);
  expect(table.column('graduates')).toHaveLength(0);
});
