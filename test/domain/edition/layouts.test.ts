import { expect, test } from 'vitest';
import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { checkLayouts } from '../../../server/domain/edition/layouts.ts';
import { parseEdition } from '../../../server/domain/edition/parseEdition.ts';
import { smallTables } from './smallEdition.ts';

const GOOD = {
  name: 'bulletin',
  kind: 'market',
  headers: ['Code', 'Openings'],
  columns: {
    occupation: { from: 'Code', replace: [['^0', '']] },
    vacancies: { from: 'Openings', factor: 0.1 },
  },
  skip: [{ header: 'Code', matches: '^99', whyZh: '合计', whyEn: 'totals' }],
  ignore: ['^Note'],
  gather: { by: ['occupation'], add: ['vacancies'] },
};
const found = (value: unknown) =>
  checkLayouts(value).map(({ code, values }) => [code, values.path, values.value]);

test('no layouts, and good ones, are fine', () => {
  expect(found(undefined)).toEqual([]);
  expect(found([GOOD])).toEqual([]);
});

test.each([
  ['no list', { a: 1 }, ['layout_form', 'import.layouts', '']],
  ['no layout', [null], ['layout_form', 'import.layouts.0', '']],
  ['no headers', [{ ...GOOD, headers: [] }], ['layout_form', 'import.layouts.0', '']],
  [
    'a column that is no object',
    [{ ...GOOD, columns: { a: null } }],
    ['layout_form', 'import.layouts.0', ''],
  ],
  [
    'a reason in one language only',
    [{ ...GOOD, skip: [{ header: 'Code', matches: '1', whyEn: 'x' }] }],
    ['layout_form', 'import.layouts.0', ''],
  ],
  ['two of one name', [GOOD, GOOD], ['layout_twice', 'import.layouts.1', 'bulletin']],
  [
    'a filter on a header that may be missing',
    [{ ...GOOD, skip: [{ ...GOOD.skip[0], header: 'Kode' }] }],
    ['layout_header', 'import.layouts.0.skip.0', 'Kode'],
  ],
  [
    'a column from a header that may be missing',
    [{ ...GOOD, columns: { ...GOOD.columns, region: { from: 'Place' } } }],
    ['layout_header', 'import.layouts.0.columns.region', 'Place'],
  ],
  [
    'a column from nowhere',
    [{ ...GOOD, columns: { ...GOOD.columns, region: {} } }],
    ['layout_column', 'import.layouts.0.columns.region', ''],
  ],
  [
    'a column asked for that a header fills',
    [{ ...GOOD, columns: { ...GOOD.columns, period: { from: 'Code', asked: true } } }],
    ['layout_column', 'import.layouts.0.columns.period', ''],
  ],
  [
    'a broken pattern of the title',
    [{ ...GOOD, columns: { ...GOOD.columns, period: { title: '(', asked: true } } }],
    ['layout_pattern', 'import.layouts.0.columns.period', '('],
  ],
  ['a broken pattern', [{ ...GOOD, ignore: ['('] }], ['layout_pattern', 'import.layouts.0.ignore', '(']],
  [
    'adding up what is not filled',
    [{ ...GOOD, gather: { by: ['occupation'], add: ['seekers'] } }],
    ['layout_gather', 'import.layouts.0.gather', 'seekers'],
  ],
])('%s is said with its place', (_, layouts, problem) => {
  expect(found(layouts)).toEqual([problem]);
});

test('a bad layout keeps an edition from being used', () => {
  const own = { ...settings, import: { ...settings.import, layouts: [{ ...GOOD, headers: 'Code' }] } };
  expect(parseEdition('small', own, smallTables()).problems).toMatchObject([
    { grade: 'error', table: 'edition', code: 'layout_form' },
  ]);
});

test('a list with a header alone is there: its rows come in by import', () => {
  const tables = { ...smallTables(), specialties: [], occupation_specialty: [] };
  expect(parseEdition('small', settings, tables).problems).toEqual([]);
});
