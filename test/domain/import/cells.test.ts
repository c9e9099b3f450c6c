import { expect, test } from 'vitest';
import { missingMark } from '../../../server/domain/import/cellText.ts';
import { restoreCode } from '../../../server/domain/import/restoreCode.ts';
import { check } from './context.ts';

const MARKET = '期间,地区,职业,需求人数,求职人数\n';

test.each([
  ['-', 'not_applicable'],
  ['—', 'not_applicable'],
  ['——', 'not_applicable'],
  ['*', 'withheld'],
  ['…', 'not_available'],
  ['……', 'not_available'],
  ['0', null],
  ['-1', null],
  ['无', null],
])('the mark %s means %s', (mark, why) => {
  expect(missingMark(mark)).toBe(why);
});

test('marks in place of figures are missing, never 0, and said once for a column', () => {
  const { rows, checker } = check(
    'market',
    `${MARKET}2026Q1,220502,焊工,5,—\n2026Q2,220502,焊工,5,—\n2026Q3,220502,焊工,5,*`,
  );
  expect(rows).toMatchObject([{ seekers: null }, { seekers: null }, { seekers: null }]);
  expect(
    checker.problems.kept.map(({ code, severity, column, values }) => [code, severity, column, values]),
  ).toEqual([
    ['missing_marks', 'note', '求职人数', { why: 'not_applicable', count: 2, first: 2 }],
    ['missing_marks', 'note', '求职人数', { why: 'withheld', count: 1, first: 4 }],
  ]);
});

test('full-width digits, spreadsheet text marks and dates of a quarter end are read', () => {
  const { rows, problems } = check(
    'market',
    `${MARKET}２０２６年第１季度,="220502",'焊工,１２,3.0\n2026-06-30,220502,焊工,1,1`,
  );
  expect(rows).toMatchObject([
    { period: '2026Q1', region: '220502', occupation: '6-18-02-04', vacancies: 12, seekers: 3 },
    { period: '2026Q2' },
  ]);
  expect(problems).toEqual([]);
});

test('thousands separators are read, other commas are not', () => {
  const { checker } = check('market', MARKET);
  const row = (text: string) => checker.row(['2026Q1', '220502', '焊工', text, '1'], 2)?.row ?? null;
  expect(row('1,234')).toMatchObject({ vacancies: 1234 });
  expect(row('１,234,567')).toMatchObject({ vacancies: 1234567 });
  expect(row('12,34')).toBeNull();
});

test('a date that is no quarter end says no period: 2026-3 may have been the third quarter', () => {
  expect(check('market', `${MARKET}2026-03-01,220502,焊工,1,1`).problems).toEqual([
    [2, '期间', '2026-03-01', 'not_a_period'],
  ]);
});

test.each([
  ['70206', '070206'],
  ['70206.0', '070206'],
  ['700206.0', '700206'],
  ['7.00206E5', '700206'],
  ['７００２０６', '700206'],
  ['1', null],
  ['70207', null],
])('the code %s that a spreadsheet made a number of is restored to %s', (text, code) => {
  const codes = new Set(['070206', '700206', '01', '001']);
  expect(restoreCode(text, (one) => (codes.has(one) ? one : null))).toBe(code);
});

test('a restored code is a note, once for every code', () => {
  const { checker } = check('market', `${MARKET}2026Q1,220502.0,焊工,1,1\n2026Q2,220502.0,焊工,1,1`);
  expect(checker.problems.kept).toMatchObject([
    {
      row: 2,
      column: '地区',
      value: '220502.0',
      code: 'code_restored',
      severity: 'note',
      values: { restored: '220502' },
    },
  ]);
  expect(checker.refused.size).toBe(0);
});
