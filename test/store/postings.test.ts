import { expect, test } from 'vitest';
import { slice } from '../../server/domain/cube/slice.ts';
import { readBlocks } from '../../server/store/cubeStore.ts';
import type { Store } from '../../server/store/openStore.ts';
import { rebuildCube } from '../../server/store/rebuildCube.ts';
import { listOpenTitles, listSettledTitles } from '../../server/store/titles/listTitles.ts';
import { settleTitle, undoSettling } from '../../server/store/titles/titleChoices.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const HEADER = '岗位编号,用人单位,岗位名称,招聘人数,薪资,行业,地区,发布日期,截止日期\n';
const THREE = `${HEADER}A1,示范机械厂,数控车工,5,6-8千,C34,220502,2026-07-03,2026-09-30
A2,示范医院,护士,若干,面议,Q84,东昌区,2026/8/15,
A3,示范公司,普工,20,4001-6000元,,220503,2026年9月1日,
`;

async function cells(store: Store) {
  const found = slice(await readBlocks(store.sql, 'postings', 'real'), {
    groupBy: ['period', 'region', 'occupation'],
  });
  return Array.from({ length: found.size }, (_, i) => [
    ...found.keys.map((key) => key[i]),
    found.value('advertisements', i),
    found.value('headcount', i),
    found.value('pay_known', i),
  ]);
}

test('advertisements count by region, occupation and the quarter in which they opened; what is not told is told apart', async () => {
  const { store, take } = await temporaryStore();
  expect(await take('postings', THREE)).toMatchObject({ state: 'committed', accepted: 3, warned: 0 });
  expect(await cells(store)).toEqual([
    ['2026Q3', '220502', '2-05-08', 1, null, 0],
    ['2026Q3', '220502', '6-18-01-01', 1, 5, 1],
    ['2026Q3', '220503', '', 1, 20, 1],
  ]);
});

test('commit then withdraw leaves every table byte for byte as it was, and a rebuild changes nothing', async () => {
  const { store, take } = await temporaryStore();
  await take('postings', `${HEADER}B1,,会计,2,5000元/月,,220502,2026-07-01,\n`);
  const before = await figuresOf(store);
  const { batch } = await take('postings', THREE);
  expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
  await withdraw(store, batch as string);
  expect(await figuresOf(store)).toBe(before);
});

test('the same external id twice is a duplicate, in the file and across files', async () => {
  const { take } = await temporaryStore();
  await take('postings', THREE);
  const again = await take(
    'postings',
    `${HEADER}A1,,车工,,,,220502,2026-07-03,\nC1,,车工,,,,220502,2026-07-03,\nC1,,车工,,,,220502,2026-07-03,\n`,
  );
  expect(again.state).toBe('checked');
  expect(again.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'duplicate_stored'],
    [4, 'duplicate_row'],
  ]);
});

test('a phone number in a title is masked and nowhere kept; a column of contacts refuses the file', async () => {
  const { store, take } = await temporaryStore();
  const inTitle = await take('postings', `${HEADER}A1,,车工 电话13800138000,,,,220502,2026-07-03,\n`, {
    fileName: '招聘13800138000.csv',
  });
  expect(inTitle).toMatchObject({
    state: 'committed',
    problems: [{ code: 'personal_masked', value: null, values: { count: 1, first: 2 } }],
  });
  expect(await store.sql.all('select title from posting_fact')).toEqual([{ title: '车工 电话***' }]);
  const batches = await store.sql.all('select * from batch');
  expect(JSON.stringify([batches, inTitle])).not.toContain('13800138000');
  const contacts = await take(
    'postings',
    '岗位编号,岗位名称,地区,发布日期,联系人\nA1,车工,220502,2026-07-03,某\n',
  );
  expect(contacts).toMatchObject({ state: 'checked', problems: [{ code: 'personal_name' }] });
});

test('what cannot be read of pay or industry is said and kept; what cannot be a day is refused', async () => {
  const { take } = await temporaryStore();
  const report = await take(
    'postings',
    `${HEADER}A1,,车工,,随缘,没有的行业,220502,2026-07-03,\nA2,,车工,,,,220502,2026-02-30,\nA3,,车工,,,,220502,2026-07-03,2026-07-01\n`,
  );
  expect(report.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
    [2, 'industry_unknown', 'warning'],
    [2, 'pay_unread', 'warning'],
    [3, 'not_a_date', 'error'],
    [4, 'expires_before_opened', 'error'],
  ]);
});

test('a title settled once moves what is stored and is remembered for later files', async () => {
  const { store, take } = await temporaryStore();
  await take('postings', THREE);
  expect(await settleTitle(store, '普工', '6-31-05-00', '2026-10-01T00:00:00Z')).toBe(1);
  await take('postings', `${HEADER}D1,,普工,3,,,220503,2026-08-01,\n`);
  expect(await cells(store)).toContainEqual(['2026Q3', '220503', '6-31-05-00', 2, 23, 1]);
  expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
});

test('settled and undone, every table is byte for byte as it was, whatever the spelling', async () => {
  const { store, take } = await temporaryStore();
  await take('postings', THREE);
  await take(
    'postings',
    `${HEADER}E1,,普　工,3,,,220503,2026-08-01,\nE2,,数控车工,1,,C34,220502,2026-08-01,\n`,
  );
  const before = await figuresOf(store);
  expect(await settleTitle(store, '普工', '6-31-05-00')).toBe(2);
  expect(await settleTitle(store, '普工', '6-20-01-01')).toBe(2);
  expect(await settleTitle(store, '数控车工', '6-18-04')).toBe(2);
  expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
  expect(await undoSettling(store, ' 普 工')).toBe(2);
  expect(await undoSettling(store, '数控车工')).toBe(2);
  expect(await figuresOf(store)).toBe(before);
  expect(await undoSettling(store, '普工')).toBe(null);
});

test('an advertisement that came after its title was settled is matched anew when that is undone', async () => {
  const { store, take } = await temporaryStore();
  await settleTitle(store, '护士', '2-05-01');
  await take('postings', THREE);
  expect(await cells(store)).toContainEqual(['2026Q3', '220502', '2-05-01', 1, null, 0]);
  expect(await undoSettling(store, '护士')).toBe(1);
  expect(await cells(store)).toContainEqual(['2026Q3', '220502', '2-05-08', 1, null, 0]);
  expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
});

test('titles that want a person come with the most frequent first, and leave the list when settled', async () => {
  const { store, take } = await temporaryStore();
  await take('postings', THREE);
  await take(
    'postings',
    `${HEADER}E1,,储备干部,3,,,220503,2026-08-01,\nE2,,储备 干部,1,,,220502,2026-08-01,\n`,
  );
  expect(await listOpenTitles(store, 10)).toMatchObject({
    total: 2,
    dataKind: 'real',
    titles: [
      { title: '储备 干部', advertisements: 2, occupation: null },
      { title: '普工', advertisements: 1, occupation: null },
    ],
  });
  await settleTitle(store, '储备干部', '3-01-02', '2026-10-01T00:00:00Z');
  expect(await listOpenTitles(store, 10)).toMatchObject({ total: 1, titles: [{ title: '普工' }] });
  expect(await listSettledTitles(store, 10)).toEqual([
    { title: '储备干部', occupation: '3-01-02', settledAt: '2026-10-01T00:00:00Z', advertisements: 2 },
  ]);
});
