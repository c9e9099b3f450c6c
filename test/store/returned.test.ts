import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { TEXT_ENCODINGS } from '../../server/domain/import/recogniseFormat.ts';
import { encodeText } from '../../server/store/import/returned/encodeText.ts';
import { temporaryStore } from './temporaryStore.ts';

const TITLE = '通化市市场供求季报\n';
const HEADER = '期间,地区,职业,需求人数,求职人数,来源\n';
const GOOD = '2026Q3,东昌区,焊工,12,6,\n';
const BAD = '2026Q3,火星区,焊工,5,4,=1+1\n2026Q3,集安市,焊工,-5,-,联系 13812345678\n';

test.each(TEXT_ENCODINGS)(
  'refused rows come back in %s as they were sent, say what is wrong, and go in once mended',
  async (encoding) => {
    const { take, folder } = await temporaryStore();
    const refused = join(folder, 'refused.csv');
    const returned = { language: 'zh' as const, refused };
    const sent = await take('market', encodeText(TITLE + HEADER + GOOD + BAD, encoding), { returned });
    expect(sent).toMatchObject({ state: 'checked', refused: 2, returned: true });
    const back = new TextDecoder(encoding).decode(readFileSync(refused));
    const lines = back.trimEnd().split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['通化市市场供求季报,,,,,,', `${HEADER.trim()},问题/problem`]);
    expect(lines[2]).toMatch(/^2026Q3,火星区,焊工,5,4,'=1\+1,"?地区：“火星区”不在地区目录中/);
    expect(lines[3]).toMatch(/^2026Q3,集安市,焊工,-5,'-,联系 \*+,"?需求人数：/);
    expect(lines).toHaveLength(4);
    const mended = back.replace('火星区', '通化县').replace('-5', '5');
    const again = await take('market', encodeText(mended.replace('\uFEFF', ''), encoding));
    expect(again).toMatchObject({ state: 'committed', rows: 2, accepted: 2 });
    expect(again.problemCounts.filter(({ severity }) => severity !== 'note')).toEqual([]);
  },
);

test('mended rows join those of the first sending that were taken, and the whole file sent again takes their place', async () => {
  const { take, folder } = await temporaryStore();
  const [refused, annotated] = [join(folder, 'refused.csv'), join(folder, 'annotated.csv')];
  const options = { supersede: true, returned: { language: 'zh' as const, refused, annotated } };
  const text = `${HEADER}2026Q3,东昌区,焊工,12,6,\n2026Q3,东昌区,星际焊工,5,4,\n`;
  const first = await take('market', text, { ...options, allowPartial: true });
  const mend = (path: string) => readFileSync(path, 'utf8').replace('星际焊工', '车工');
  const [rows, whole] = [mend(refused), mend(annotated)];
  const added = await take('market', rows, options);
  expect([added.state, added.supersedes, added.accepted]).toEqual(['committed', [], 1]);
  const again = await take('market', whole, options);
  expect([again.state, again.supersedes, again.accepted]).toEqual([
    'committed',
    [first.batch, added.batch],
    2,
  ]);
  expect(again.difference).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test('a workbook comes back as a workbook whose cells are texts, formulas among them', async () => {
  const { take, folder } = await temporaryStore();
  const rows = [
    ['期间', '地区', '职业', '需求人数', '来源'],
    ['2026Q3', '220599', '焊工', 5, '=1+1'],
    ['2026Q3', '220502', '焊工', 7, null],
  ];
  const sheet = { name: '季报', rows };
  const [refused, annotated] = [join(folder, 'refused.xlsx'), join(folder, 'annotated.xlsx')];
  await take('market', await writeXlsx({ sheets: [sheet] }), {
    returned: { language: 'en', refused, annotated },
  });
  const back = await readXlsx(readFileSync(refused));
  expect(back.sheets.map(({ name, rows }) => [name, rows.map((row) => row.slice(0, 5))])).toEqual([
    ['季报', [rows[0], ['2026Q3', '220599', '焊工', '5', '=1+1']]],
  ]);
  expect(back.sheets[0]?.rows[1]?.[5]).toContain('地区: “220599” is not in the list of regions');
  const whole = await readXlsx(readFileSync(annotated));
  expect(whole.sheets[0]?.rows.map((row) => Boolean(row[5]))).toEqual([true, true, false]);
});

test('a file with personal data is not given back', async () => {
  const { take, folder } = await temporaryStore();
  const refused = join(folder, 'refused.csv');
  const text = 'student,school,specialty,cohort,outcome,phone\n1,S01,700206,2026,contract,13812345678\n';
  const report = await take('outcomes', text, { returned: { language: 'zh', refused } });
  expect([report.state, report.returned, existsSync(refused)]).toEqual(['checked', false, false]);
});
