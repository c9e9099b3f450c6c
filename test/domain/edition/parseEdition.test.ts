import { expect, test } from 'vitest';
import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { parseEdition } from '../../../server/domain/edition/parseEdition.ts';
import { smallEdition, smallTables } from './smallEdition.ts';

test('reads regions, work types and lengths', () => {
  const { regions, occupations, specialties } = smallEdition();
  expect(regions[3]).toMatchObject({ memberFrom: '2015', memberTo: '2018', tile: { column: 1, row: 0 } });
  expect(occupations[3]?.workTypes).toEqual(['数控车工', '普通车工']);
  expect(specialties[0]?.length).toBe(3);
});

test('names the table that is missing', () => {
  const { aliases, ...tables } = smallTables();
  expect(aliases).toHaveLength(2);
  expect(parseEdition('small', settings, tables).problems).toEqual([
    { grade: 'error', table: 'aliases', row: null, code: 'missing_table', values: {} },
  ]);
});

test('names the column that is missing', () => {
  const sectors = [{ code: '1', name_zh: '甲', source: 'test' }];
  expect(parseEdition('small', settings, { ...smallTables(), sectors }).problems).toEqual([
    { grade: 'error', table: 'sectors', row: 1, code: 'missing_column', values: { column: 'name_en' } },
  ]);
});

test('names the cell that is no number', () => {
  const industry_sector = [{ from: 'C', to: '3', weight: 'half', source: 'test' }];
  expect(parseEdition('small', settings, { ...smallTables(), industry_sector }).problems).toEqual([
    {
      grade: 'error',
      table: 'industry_sector',
      row: 2,
      code: 'bad_number',
      values: { column: 'weight', value: 'half' },
    },
  ]);
});

test('names the setting that is missing or out of range', () => {
  const plan = { ...settings.plan, maxChange: 20, budget: -1, priorities: { '1': 'high' } };
  const found = parseEdition(
    'small',
    { ...settings, city: '', plan, comesWith: ['demo'] },
    smallTables(),
  ).problems;
  expect(found.map((problem) => problem.values)).toEqual([
    { path: 'city', value: '""' },
    { path: 'plan.maxChange', value: '20' },
    { path: 'plan.budget', value: '-1' },
    { path: 'plan.priorities.1', value: '"high"' },
    { path: 'comesWith', value: '["demo"]' },
  ]);
});
