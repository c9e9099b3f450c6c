import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { gb18030 } from './gb18030.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';
import { zipOf } from './zipOf.ts';

const HEADER = ['期间', '地区', '职业', '需求人数', '求职人数'];
const ROWS = [
  ['2026Q1', '220502', '焊工', '30', '20'],
  ['2026Q1', '220523', '焊工', '12', '18'],
];
const STORED = 'select region, vacancies, seekers from market_fact order by region';
const FACTS = [
  { region: '220502', vacancies: 30, seekers: 20 },
  { region: '220523', vacancies: 12, seekers: 18 },
];

const workbook = (rows: CellValue[][], name = '季报') => writeXlsx({ sheets: [{ name, rows }] });
const csv = (delimiter: string) => [HEADER, ...ROWS].map((row) => row.join(delimiter)).join('\r\n');

test.each([
  ['UTF-8', Buffer.from(csv(',')), { encoding: 'utf-8', delimiter: ',' }],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv(';')}`), { encoding: 'utf-8', delimiter: ';' }],
  ['UTF-16 LE', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le'), { encoding: 'utf-16le', delimiter: '\t' }],
  [
    'UTF-16 BE',
    Buffer.from(`\uFEFF${csv('|')}`, 'utf16le').swap16(),
    { encoding: 'utf-16be', delimiter: '|' },
  ],
  ['UTF-16 without its mark', Buffer.from(csv(','), 'utf16le'), { encoding: 'utf-16le', delimiter: ',' }],
  ['GB18030', gb18030(csv(',')), { encoding: 'gb18030', delimiter: ',' }],
])('a file in %s is read, and the report says how', async (_, content, reading) => {
  const { store, take } = await temporaryStore();
  const report = await take('market', content);
  expect(report).toMatchObject({ state: 'committed', accepted: 2, problems: [] });
  expect(report.reading).toMatchObject({ ...reading, headerRow: 1, headers: HEADER, sheet: null });
  expect(await store.sql.all(STORED)).toEqual(FACTS);
});

test('GB18030 that begins as ASCII is found by its later bytes, and a wrong encoding asked for is refused', async () => {
  const { take } = await temporaryStore();
  const ascii = `period,region,occupation,vacancies,seekers\n${'2026Q1,220502,6-18-02-04,1,1\n'.repeat(9000)}`;
  const content = Buffer.concat([
    Buffer.from(`${ascii}2026Q2,220502,`),
    gb18030('焊工'),
    Buffer.from(',1,1\n'),
  ]);
  expect((await take('market', content)).reading).toMatchObject({ encoding: 'gb18030' });
  const wrong = await take('market', content, { encoding: 'utf-8' });
  expect(wrong.problems.at(-1)).toMatchObject({ code: 'encoding_mismatch', values: { encoding: 'utf-8' } });
});

test('a workbook is read: numbers in code columns, a date, a stored formula value, titles and totals', async () => {
  const { store, take } = await temporaryStore();
  const content = await workbook([
    ['通化市市场供求季报'],
    HEADER,
    [new Date('2026-03-31T00:00:00Z'), 220502, '焊工', 30, 20],
    ['2026Q1', 220523, '焊工', '１２', 18],
    ['合计', null, null, 42, 38],
  ]);
  const report = await take('market', content);
  expect(report).toMatchObject({ state: 'committed', rows: 2, accepted: 2 });
  expect(report.reading).toMatchObject({ workbook: 'xlsx', sheet: '季报', headerRow: 2, encoding: null });
  expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['title_rows_skipped', 'note'],
    ['rows_skipped', 'note'],
  ]);
  expect(await store.sql.all(STORED)).toEqual(FACTS);
});

test('a formula counts with its stored value and is never evaluated', async () => {
  const { store, take } = await temporaryStore();
  const cells = new Map([['1,3', { formula: 'HYPERLINK("http://example.org")+1', formulaResult: 30 }]]);
  const content = await writeXlsx({ sheets: [{ name: 'a', rows: [HEADER, ...ROWS], cells }] });
  expect(await take('market', content)).toMatchObject({ state: 'committed', accepted: 2 });
  expect(await store.sql.all(STORED)).toEqual(FACTS);
});

test('problems of a workbook keep the row numbers of its sheet, blank rows counted', async () => {
  const { take } = await temporaryStore();
  const content = await workbook([
    ['标题'],
    [],
    HEADER,
    ['2026Q1', '220502', '焊工', 1, 1],
    [],
    ['2026Q1', '999', '焊工', 1, 1],
  ]);
  const report = await take('market', content);
  expect(report.problems).toContainEqual(
    expect.objectContaining({ row: 6, code: 'unknown_code', value: '999' }),
  );
});

test('a sheet may be named, and hidden ones are passed over', async () => {
  const { take } = await temporaryStore();
  const content = await writeXlsx({
    sheets: [
      { name: '代码表', rows: [['x']], hidden: true },
      { name: '说明', rows: [['填写说明']] },
      { name: '数据', rows: [HEADER, ...ROWS] },
    ],
  });
  expect((await take('market', content)).reading?.sheet).toBe('说明');
  expect(await take('market', content, { sheet: '没有' })).toMatchObject({
    problems: [{ code: 'no_such_sheet', values: { known: '代码表, 说明, 数据' } }],
  });
  expect(await take('market', content, { sheet: '数据' })).toMatchObject({ state: 'committed', accepted: 2 });
});

test('an old .xls is read (written by SheetJS 0.20.3)', async () => {
  const { store, take } = await temporaryStore();
  const content = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'import', 'market.xls'));
  const report = await take('market', content);
  expect(report).toMatchObject({
    state: 'committed',
    accepted: 2,
    reading: { workbook: 'xls', sheet: '季报', headerRow: 2 },
  });
  expect(report.problems.map(({ code }) => code)).toEqual([
    'title_rows_skipped',
    'rows_skipped',
    'missing_marks',
  ]);
  expect(await store.sql.all(STORED)).toEqual([
    { region: '220502', vacancies: 30, seekers: 20 },
    { region: '220503', vacancies: 12, seekers: null },
  ]);
});

const bomb = () => {
  const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(64 << 20, 32)]);
  return zipOf([
    ['[Content_Types].xml', Buffer.from('<Types/>'), 8],
    ['xl/worksheets/sheet1.xml', deflateRawSync(sheet), sheet.length],
  ]);
};

/** A workbook whose sheet unpacks to 64 MB and says it were a kilobyte. */
const liar = () => {
  const packed = (text: string): [Buffer, number] => [deflateRawSync(text), text.length];
  const rel = (id: string, type: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const sheet = Buffer.concat([
    Buffer.from('<worksheet><sheetData>'),
    Buffer.alloc(64 << 20, 32),
    Buffer.from('</sheetData></worksheet>'),
  ]);
  return zipOf([
    ['[Content_Types].xml', ...packed('<Types/>')],
    ['_rels/.rels', ...packed(rel('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      ...packed('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    ],
    ['xl/_rels/workbook.xml.rels', ...packed(rel('rId1', 'worksheet', 'worksheets/sheet1.xml'))],
    ['xl/worksheets/sheet1.xml', deflateRawSync(sheet), 1000],
  ]);
};

test.each([
  ['a zip bomb that lies about its size', liar, 'workbook_damaged'],
  ['a zip bomb', bomb, 'workbook_too_large'],
  [
    'a text document called .xlsx',
    () =>
      zipOf([
        ['[Content_Types].xml', Buffer.from('<Types/>'), 8],
        ['word/document.xml', Buffer.from('x'), 1],
      ]),
    'not_a_workbook',
  ],
  ['a zip that is no workbook', () => zipOf([['a.txt', Buffer.from('x'), 1]]), 'not_a_workbook'],
  [
    'a workbook cut off',
    async () => (await workbook([HEADER, ...ROWS])).subarray(0, 1500),
    'workbook_damaged',
  ],
  [
    'a sheet of 16,384 columns',
    () => workbook([[...HEADER, ...new Array<string>(16_379).fill('x')]]),
    'too_many_columns',
  ],
  [
    'a workbook with a password',
    () => writeXlsx({ sheets: [{ name: 'a', rows: [HEADER] }], encryption: { password: 'x', spinCount: 1 } }),
    'workbook_encrypted',
  ],
  [
    'a web page called .xls',
    () => Buffer.from('<html><table><tr><td>期间</td></tr></table></html>'),
    'encoding_html',
  ],
  ['bytes of no kind', () => Buffer.from([1, 2, 0, 0, 3, 0, 0, 0, 9]), 'encoding_binary'],
  ['an .xls cut off', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'workbook_damaged'],
])('%s is refused with a problem of its own and changes nothing', async (_, make, code) => {
  const { store, take } = await temporaryStore();
  const before = await figuresOf(store);
  const report = await take('market', await make());
  expect(report).toMatchObject({ state: 'checked', batch: null, accepted: 0 });
  expect(report.problems.map((problem) => problem.code)).toContain(code);
  expect(await figuresOf(store)).toBe(before);
});

test('a mapping that brought a file in is kept for the next file with the same headers', async () => {
  const { take } = await temporaryStore();
  const foreign = (period: string) => `统计期,所属县区,职业,需求\n${period},220502,焊工,3\n`;
  const refused = await take('market', foreign('2026Q1'));
  expect(refused).toMatchObject({ state: 'checked', reading: { proposed: { region: '所属县区' } } });
  const mapping = { 统计期: 'period', 所属县区: 'region', 需求: 'vacancies' };
  expect(await take('market', foreign('2026Q1'), { mapping, dryRun: true })).toMatchObject({ accepted: 1 });
  expect(await take('market', foreign('2026Q2'))).toMatchObject({ state: 'checked' });
  expect(await take('market', foreign('2026Q1'), { mapping })).toMatchObject({ state: 'committed' });
  const next = await take('market', foreign('2026Q2'));
  expect(next).toMatchObject({ state: 'committed', reading: { remembered: true, mapping } });
  expect(next.problems).toMatchObject([{ code: 'mapping_remembered', severity: 'note' }]);
});

test('the reading of a file with personal data keeps no header of it', async () => {
  const { take } = await temporaryStore();
  const report = await take('market', '姓名,地区,职业\n张伟,220502,焊工\n', { keepRefused: true });
  expect(report.reading).toMatchObject({ headers: [], columns: {}, proposed: {} });
});
