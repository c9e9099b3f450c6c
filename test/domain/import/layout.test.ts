import { expect, test } from 'vitest';
import type { ImportLayout } from '../../../server/domain/edition/layouts.ts';
import { checkLayoutKinds } from '../../../server/domain/import/layout/checkLayoutKinds.ts';
import { readLayout } from '../../../server/domain/import/layout/readLayout.ts';

/** A yearly count of ten occupations of another system, as a return of the market. */
const LAYOUT: ImportLayout = {
  name: 'bulletin',
  kind: 'market',
  headers: ['Code', 'Openings'],
  columns: { occupation: { from: 'Code' }, vacancies: { from: 'Openings' } },
};

/** What a file becomes, and what is said of it. */
function turn(text: string, ...layouts: ImportLayout[]) {
  const records: string[] = [];
  const said: unknown[] = [];
  const reader = readLayout(layouts, {
    found: ({ name }, mapping, headers, stated) =>
      said.push([name, mapping, headers, ...(Object.keys(stated).length > 0 ? [stated] : [])]),
    several: (fitting) => {
      throw new Error(fitting.map(({ name }) => name).join(' or '));
    },
    record: (fields, line) => records.push(`${line}: ${fields.join(' | ')}`),
    gathered: (line, first) => said.push([line, first]),
    note: (code, values) => said.push([code, values]),
  });
  for (const [i, line] of text.split('\n').entries()) reader.record(line.split(','), i + 1);
  reader.end();
  return { records, said };
}

test('a file that no layout knows passes as it is, shorter than the look-ahead or longer', () => {
  const long = Array.from({ length: 40 }, (_, i) => `a${i},b`);
  expect(turn('x,y\n1,2', LAYOUT).records).toEqual(['1: x | y', '2: 1 | 2']);
  expect(turn(long.join('\n'), LAYOUT).records).toHaveLength(40);
  expect(turn(long.join('\n')).records).toHaveLength(40);
});

test('a layout is known by its headers below titles, footnote marks and line breaks put aside', () => {
  const { records, said } = turn('Projections,\nCode[1],Openings\r[2]\n11-1011,40', LAYOUT);
  expect(records).toEqual(['2: Code[1] | Openings\r[2]', '3: 11-1011 | 40']);
  expect(said).toEqual([
    ['title_rows_skipped', { lines: '1', count: 1 }],
    ['bulletin', { 'Code[1]': 'occupation', 'Openings\r[2]': 'vacancies' }, ['Code[1]', 'Openings\r[2]']],
  ]);
});

test('a constant fills a column that the file does not have', () => {
  const region = { constant: '220502' };
  const { records } = turn('Code,Openings\nA,4', { ...LAYOUT, columns: { ...LAYOUT.columns, region } });
  expect(records).toEqual(['1: Code | Openings | region', '2: A | 4 | 220502']);
});

test('replacements are made one after the other, and one header may fill two columns', () => {
  const columns = {
    occupation: {
      from: 'Code',
      replace: [['\\.', '-'] as [string, string], ['^0+', ''] as [string, string]],
    },
    region: { from: 'Code', replace: [['^0*(\\d).*$', '22050$1'] as [string, string]] },
  };
  const { records } = turn('Code,Openings\n06.18,4', { ...LAYOUT, columns, ignore: ['^Open'] });
  expect(records).toEqual(['1: Code | region', '2: 6-18 | 220506']);
});

test('a factor brings a number to the unit without binary dust; what is no number is left to the checks', () => {
  const vacancies = { from: 'Openings', factor: 0.1 };
  const layout = { ...LAYOUT, columns: { ...LAYOUT.columns, vacancies } };
  const { records } = turn('Code,Openings\nA,3\nB,40580\nC,n/a\nD,', layout);
  expect(records.slice(1)).toEqual(['2: A | 0.3', '3: B | 4058', '4: C | n/a', '5: D | ']);
});

test('rows that are none of the facts are passed over, counted by their reason', () => {
  const skip = [
    { header: 'Code', matches: '0000$', whyZh: '合计', whyEn: 'totals' },
    { header: 'Code', matches: '^End', whyZh: '结束行', whyEn: 'the end' },
  ];
  const { records, said } = turn('Code,Openings\n00-0000,9\n11-0000,5\n11-1011,4\nEnd,', { ...LAYOUT, skip });
  expect(records.slice(1)).toEqual(['4: 11-1011 | 4']);
  expect(said.slice(1)).toEqual([
    ['rows_filtered', { count: 2, first: 2, why_zh: '合计', why_en: 'totals' }],
    ['rows_filtered', { count: 1, first: 5, why_zh: '结束行', why_en: 'the end' }],
  ]);
});

test('rows of one thing are added up in the line of the first; what cannot be added stays where it stands', () => {
  const gather = { by: ['occupation'], add: ['vacancies'] };
  const { records, said } = turn('Code,Openings\nA,1\nB,5\nA,"2\nA,\nA,30\nB,x', { ...LAYOUT, gather });
  expect(records.slice(1)).toEqual(['4: A | "2', '7: B | x', '2: A | 31', '3: B | 5']);
  expect(said.slice(1)).toEqual([
    [5, 2],
    [6, 2],
    ['rows_gathered', { count: 2, left: 2 }],
  ]);
});

test('headers that the layout neither reads nor ignores pass on, so that the checks see them', () => {
  const { records } = turn('Code,Phone,Openings,Note\nA,13912345678,4,x', { ...LAYOUT, ignore: ['^Note$'] });
  expect(records).toEqual(['1: Code | Openings | Phone', '2: A | 4 | 13912345678']);
});

test('which of several layouts is meant is not guessed', () => {
  expect(() => turn('Code,Openings\nA,4', LAYOUT, { ...LAYOUT, name: 'other' })).toThrow('bulletin or other');
});

test('a layout for no kind, with an unknown column or without a required one is said', () => {
  const found = checkLayoutKinds([
    { ...LAYOUT, kind: 'markets' },
    { ...LAYOUT, columns: { ...LAYOUT.columns, period: { constant: '2026' }, job: { from: 'Code' } } },
  ]);
  expect(found.map(({ code, values }) => [code, values.path, values.value])).toEqual([
    ['layout_kind', 'import.layouts.0.kind', 'markets'],
    ['layout_no_such_column', 'import.layouts.1.columns', 'job'],
    ['layout_lacks_column', 'import.layouts.1.columns', 'region'],
    ['layout_year_fixed', 'import.layouts.1.columns.period', '2026'],
  ]);
  const asked = { period: { asked: true }, region: { asked: true } };
  expect(checkLayoutKinds([{ ...LAYOUT, columns: { ...LAYOUT.columns, ...asked } }])).toMatchObject([
    { code: 'layout_asked', values: { value: 'region' } },
  ]);
});

test('what the lines above the header state holds for all rows, of a span of years the one in its middle', () => {
  const columns = {
    ...LAYOUT.columns,
    period: { title: '^(\\d{4})-(\\d{4}) openings$' },
    region: { title: 'openings\\n(.+)$', replace: [['^County of ', '']] as [string, string][] },
    group: { title: 'no such line' },
  };
  const { records, said } = turn('2023-2033 openings,\nCounty of Kern,\nCode,Openings\nA,4', {
    ...LAYOUT,
    columns,
  });
  expect(records).toEqual(['3: Code | Openings', '4: A | 4']);
  expect(said[1]).toEqual([
    'bulletin',
    { Code: 'occupation', Openings: 'vacancies' },
    ['Code', 'Openings'],
    { period: '2028', region: 'Kern' },
  ]);
});
