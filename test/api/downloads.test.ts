import { expect, test } from 'vitest';
import { flattenRow } from '../../server/files/flattenRow.ts';
import { tableRows } from '../../server/files/tableRows.ts';
import { toCsv } from '../../server/files/toCsv.ts';

const ratio = { value: 1.5, low: 0.96, high: null, level: 0.95, n: 80, state: 'ok', note: null };

test('a row is flattened: codes by their plain name, an Estimate as its value with its interval beside it', () => {
  const row = { key: { sector: '1' }, nameZh: '信息', ratio, pay: { median: { value: 4600 } } };
  expect(flattenRow(row)).toEqual({
    sector: '1',
    name_zh: '信息',
    ratio: 1.5,
    ratio_low: 0.96,
    ratio_high: null,
    ratio_level: 0.95,
    ratio_n: 80,
    ratio_state: 'ok',
    ratio_note: null,
    pay_median: 4600,
  });
});

test('lists of words are joined, lists of objects are JSON', () => {
  expect(flattenRow({ schools: ['S1', 'S2'], reasons: [{ code: 'short' }] })).toEqual({
    schools: 'S1|S2',
    reasons: '[{"code":"short"}]',
  });
});

test('tables by period become rows with their period, the total marked as such', () => {
  const table = {
    period: '2026Q3',
    dataKind: 'real',
    sources: [],
    rows: [{ vacancies: 1 }],
    total: { vacancies: 2 },
  };
  expect(tableRows([table])).toEqual([
    { period: '2026Q3', row: 'part', vacancies: 1 },
    { period: '2026Q3', row: 'total', vacancies: 2 },
  ]);
});

test('CSV neutralises text that a spreadsheet would run, and leaves negative numbers alone', () => {
  const csv = toCsv(
    [
      { nameZh: '=HYPERLINK("x")', gap: -12 },
      { nameZh: '@sum', gap: 3 },
    ],
    'dataKind=real',
  );
  expect(csv).toBe('\uFEFF# dataKind=real\r\nname_zh,gap\r\n"\'=HYPERLINK(""x"")",-12\r\n"\'@sum",3\r\n');
});
