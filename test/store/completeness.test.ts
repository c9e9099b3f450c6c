import { expect, test } from 'vitest';
import { createDeliveries } from '../../server/store/deliveries.ts';
import { readCompleteness } from '../../server/store/readCompleteness.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { temporaryStore } from './temporaryStore.ts';

const MARKET = 'period,region,occupation,vacancies,seekers\n';
const now = '2026-10-20T00:00:00.000Z';

test('the table of who handed in follows imports and withdrawals', async () => {
  const { store, take } = await temporaryStore();
  const deliveries = createDeliveries(store.sql);
  const read = async () => {
    const table = await readCompleteness(store, deliveries, 'market', '2026-11-23');
    const row = table.rows.find((one) => one.sender.code === '220502');
    return [table.dataKind, table.total.handedIn, row?.cells.at(-1)?.rows, row?.cells.at(-1)?.late];
  };
  await take('market', `${MARKET}2026Q3,220502,6-18-02-04,3,4\n2026Q3,220502,total,9,9\n`, { now });
  expect(await read()).toEqual(['real', 1, 2, true]);
  const more = await take('market', `${MARKET}2026Q3,220502,unspecified,1,1\n2026Q2,220503,total,9,9\n`);
  expect(await read()).toEqual(['real', 2, 3, true]);
  await withdraw(store, more.batch ?? '');
  expect(await read()).toEqual(['real', 1, 2, true]);
});

test('graduates count for their school and cohort, programmes for their school', async () => {
  const { store, take } = await temporaryStore();
  const deliveries = createDeliveries(store.sql);
  await take('outcomes', 'student,school,specialty,cohort,outcome\n1,S02,700206,2026,contract\n', { now });
  await take('programmes', '学校,专业,开办年份,学制,状态\nS01,700206,2015,3,在招\n', { now });
  const outcomes = await readCompleteness(store, deliveries, 'outcomes', '2026-11-23');
  expect(outcomes.rows.map((row) => [row.sender.code, row.cells.at(-1)?.state])).toEqual([
    ['S01', 'not_due'],
    ['S02', 'handed_in'],
  ]);
  const programmes = await readCompleteness(store, deliveries, 'programmes', '2026-11-23');
  expect(programmes.rows.map((row) => row.cells[0]?.state)).toEqual(['handed_in', 'missing']);
});
