import { expect, test } from 'vitest';
import { createDeliveries } from '../../server/store/deliveries.ts';
import { readAssociationForecasts } from '../../server/store/readAssociationForecasts.ts';
import { readCompleteness } from '../../server/store/readCompleteness.ts';
import { readIntakePool } from '../../server/store/readIntakePool.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const POOL = `地区,毕业年份,初中毕业生数,预计初中毕业生数,来源
220502,2018,1900,1950,教育统计 2018
220581,2018,2600,2650,
220502,2026,1800,1820,
220581,2026,2500,2520,
220502,2029,,1700,
`;
const FORECASTS = `行业协会,预测年份,领域,职业,地区,目标年份,低方案,中方案,高方案,依据
示范行业协会,2025,3,,通化市,2026,900,1100,1300,问卷
示范行业协会,2026,3,,220500,2026,950,1000,1050,问卷
示范行业协会,2026,,焊工,通化市,2026,,60,,问卷
另一行业协会,2026,3,,通化市,2026,,1000,,
`;

// figures become real ones with the first market return
const MARKET = '期间,地区,职业,需求人数,求职人数\n2026Q1,220502,焊工,5,4\n';

test('the city’s intake pool has a county while it belongs to it, and a withdrawal takes all of it back', async () => {
  const { store, take } = await temporaryStore();
  await take('market', MARKET);
  const before = await figuresOf(store);
  const { batch } = await take('intake-pool', POOL);
  const { years, sources, dataKind } = await readIntakePool(store);
  const rest = ['220503', '220521', '220523', '220524', '220582'];
  expect(dataKind).toBe('real');
  expect(years).toEqual([
    {
      year: '2018',
      leavers: { persons: 4500, missing: rest },
      expected: { persons: 4600, missing: rest },
    },
    { year: '2026', leavers: { persons: 1800, missing: rest }, expected: { persons: 1820, missing: rest } },
    {
      year: '2029',
      leavers: { persons: null, missing: ['220502', ...rest] },
      expected: { persons: 1700, missing: rest },
    },
  ]);
  expect(sources).toEqual(['教育统计 2018', expect.stringMatching(/^file-\d+\.csv$/)]);
  await withdraw(store, batch as string);
  expect(await figuresOf(store)).toBe(before);
  expect((await readIntakePool(store)).years).toEqual([]);
});

test('the county that has counted its leavers has handed in; one that only expects some has not', async () => {
  const { store, take } = await temporaryStore();
  await take('market', MARKET);
  await take('intake-pool', '地区,年份,毕业生数,预计人数\n220502,2026,1800,\n220503,2026,,700\n');
  const table = await readCompleteness(store, createDeliveries(store.sql), 'intake-pool', '2027-02-01');
  expect(table.rows.map(({ sender, cells }) => [sender.code, cells.at(-1)?.state])).toEqual([
    ['220502', 'handed_in'],
    ['220503', 'missing'],
    ['220521', 'missing'],
    ['220523', 'missing'],
    ['220524', 'missing'],
    ['220582', 'missing'],
  ]);
});

test('forecasts of the same year stand side by side by association, target and year made; the same one twice does not', async () => {
  const { store, take } = await temporaryStore();
  await take('market', MARKET);
  const report = await take('association-forecast', FORECASTS);
  expect(report).toMatchObject({ state: 'committed', accepted: 4, warned: 1 });
  const { facts } = await readAssociationForecasts(store);
  expect(
    facts.map(({ association, made, sector, occupation, central }) => [
      association,
      made,
      sector,
      occupation,
      central,
    ]),
  ).toEqual([
    ['示范行业协会', '2025', '3', null, 1100],
    ['示范行业协会', '2026', '3', null, 1000],
    ['示范行业协会', '2026', null, '6-18-02-04', 60],
    ['另一行业协会', '2026', '3', null, 1000],
  ]);
  const again = await take(
    'association-forecast',
    `${FORECASTS.split('\n')[0]}\n另一行业协会,2026,装备制造,,通化市,2026,,999,,问卷\n`,
  );
  expect(again.problems.map(({ row, code }) => [row, code])).toEqual([[2, 'duplicate_stored']]);
});
