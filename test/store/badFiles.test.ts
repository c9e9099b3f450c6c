import { expect, test } from 'vitest';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const MARKET = 'period,region,occupation,vacancies,seekers\n';

test.each([
  ['an empty file', '', 'empty_file'],
  ['a file of blank lines', '\n\n', 'empty_file'],
  ['a header without rows', MARKET, 'no_rows'],
  ['a quotation mark that is never closed', `${MARKET}2026Q1,"220502,6,1,1\n`, 'open_quote'],
  ['a table of 16,384 columns', `${new Array(16_384).fill('a').join(',')}\n`, 'too_many_columns'],
  ['a PDF called .csv', `%PDF-1.7\n${MARKET}`, 'encoding_binary'],
  ['a wrong header', 'a,b\n1,2\n', 'header_missing'],
  ['a name column', `姓名,${MARKET}张伟,2026Q1,220502,6,1,1\n`, 'personal_name'],
])('%s is refused with a problem of its own and changes nothing', async (_, content, code) => {
  const { store, take } = await temporaryStore();
  const before = await figuresOf(store);
  const report = await take('market', content);
  expect(report).toMatchObject({ state: 'checked', batch: null, accepted: 0 });
  expect(report.problems.map((problem) => problem.code)).toContain(code);
  expect(await figuresOf(store)).toBe(before);
});

test('a file over the limit is refused without being read', async () => {
  const { store, take } = await temporaryStore();
  store.index.edition.settings.import.maxFileMegabytes = 1;
  const report = await take('market', MARKET + '2026Q1,220502,6,1,1\n'.repeat(60_000));
  expect(report.problems).toMatchObject([{ code: 'file_too_large', values: { megabytes: 2, limit: 1 } }]);
  expect(report.rows).toBe(0);
});

test('a file over the limit is read when a larger one is allowed', async () => {
  const { store, take } = await temporaryStore();
  store.index.edition.settings.import.maxFileMegabytes = 1;
  const blank = '\n'.repeat(2 ** 20);
  const report = await take('market', `${MARKET}2026Q1,220502,6,1,1\n${blank}`, { maxMegabytes: 2 });
  expect(report).toMatchObject({ state: 'committed', accepted: 1, problems: [] });
});

test('a byte order mark, quotation marks, CRLF and a missing last line end are read', async () => {
  const { store, take } = await temporaryStore();
  const text =
    '\uFEFF"期间","地区","职业","需求人数","求职人数","来源"\r\n2026Q1,东昌区,合计,12,"10","表 1, 第 ""3"" 页"';
  expect(await take('market', text)).toMatchObject({ state: 'committed', accepted: 1 });
  const [row] = await store.sql.all('select period, vacancies, seekers, source from market_fact');
  expect(row).toEqual({ period: '2026Q1', vacancies: 12, seekers: 10, source: '表 1, 第 "3" 页' });
});
