import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { slice } from '../../../server/domain/cube/slice.ts';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { graduates, outcomeBlocks } from './rows.ts';

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
  return cube.blocks();
}

test('any two dimensions group to the counts of the records', () => {
  fc.assert(
    fc.property(graduates, (rows) => {
      const table = slice(outcomeBlocks(rows), {
        groupBy: ['period', 'occupation'],
        where: { region: '220502' },
      });
      for (let i = 0; i < table.size; i++) {
        const own = rows.filter(
          (row) =>
            row.region === '220502' &&
            row.cohort === table.keys[0]?.[i] &&
            (row.occupation ?? '') === table.keys[1]?.[i],
        );
        const employed = own.filter((row) => ['contract', 'self_employed', 'flexible'].includes(row.outcome));
        const paid = employed.filter((row) => row.pay !== null);
        expect(table.column('graduates')[i]).toBe(own.length);
        expect(table.column('local')[i]).toBe(employed.length);
        expect(table.column('stable_known')[i]).toBe(
          own.filter((r) => (r.status12 ?? r.status6) !== null).length,
        );
        expect(table.column('pay')[i]).toBeCloseTo(
          paid.reduce((sum, row) => sum + (row.pay ?? 0), 0),
          6,
        );
        expect(Array.from(table.pay(i).counts).reduce((a, b) => a + b, 0)).toBe(paid.length);
      }
      const counted = table.column('graduates').reduce((a, b) => a + b, 0);
      expect(counted).toBe(rows.filter((row) => row.region === '220502').length);
    }),
    { numRuns: 40 },
  );
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
  const blocks = outcomeBlocks([...fc.sample(graduates, { seed: 3, numRuns: 5 }).flat()]);
  expect(() => slice(blocks, { groupBy: ['school', 'region'], where: { outcome: 'contract' } })).toThrow(
    'no cube covers school, region, outcome',
  );
});

test('a slice of no blocks is empty', () => {
  const table = slice([], { groupBy: ['school'] });
  expect(table.size).toBe(0);
  expect(table.column('graduates')).toHaveLength(0);
});
