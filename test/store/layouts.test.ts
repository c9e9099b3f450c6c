import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportLayout } from '../../server/domain/edition/layouts.ts';
import type { ImportProblem } from '../../server/domain/import/types.ts';
import { describeProblem } from '../../server/messages/describeProblem.ts';
import type { ImportOptions } from '../../server/store/import/importOptions.ts';
import { temporaryStore } from './temporaryStore.ts';

function sentences(problem: ImportProblem, locale: 'zh' | 'en'): string {
  return Object.values(describeProblem(problem, locale)).join(locale === 'zh' ? '；' : '; ');
}

/** Graduates of another system by award, as official returns of schools; of which year a file does not say. */
const awards = (more: Partial<ImportLayout> = {}): ImportLayout => ({
  name: 'awards',
  kind: 'outcome-returns',
  headers: ['Inst', 'Prog', 'Award', 'N'],
  columns: {
    school: { from: 'Inst' },
    specialty: { from: 'Prog', replace: [['^99$', 'total']] },
    cohort: { asked: true },
    graduates: { from: 'N' },
  },
  ignore: ['^Award$'],
  gather: { by: ['school', 'specialty'], add: ['graduates'] },
  ...more,
});
const given = { cohort: '2025' };
const HEADER = 'Inst,Award,Prog,N\n';

async function storeWith(...layouts: ImportLayout[]) {
  const opened = await temporaryStore();
  opened.store.index.edition.settings.import.layouts = layouts;
  return opened;
}

test('totals are held against their parts and nobody counts twice', async () => {
  const { store, take } = await storeWith(awards());
  const text = `${HEADER}S01,3,700206,30\nS01,5,700206,12\nS01,3,99,30\nS01,5,99,11\n`;
  const wrong = await take('outcome-returns', text, { given });
  expect(wrong.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'parts_exceed_total', row: 4, values: { sum: 42, total: 41 } },
  ]);
  const right = await take('outcome-returns', text.replace('99,11', '99,12'), { given });
  expect(right).toMatchObject({ state: 'committed', accepted: 2, reading: { layout: 'awards' } });
  expect(right.problems).toMatchObject([{ code: 'rows_gathered', values: { count: 2, left: 2 } }]);
  expect(
    await store.sql.all('select specialty, cohort, graduates from outcome_return_fact order by specialty'),
  ).toEqual([
    { specialty: '700206', cohort: '2025', graduates: 42 },
    { specialty: 'total', cohort: '2025', graduates: 42 },
  ]);
});

test('refused rows go back as they came, with all that were added up, and go in once mended', async () => {
  const { take, folder } = await storeWith(awards());
  const refused = join(folder, 'refused.csv');
  const text = `${HEADER}S01,3,700206,30\nS01,3,999999,4\nS01,5,700206,12\nS01,5,999999,3\n`;
  const sent = await take('outcome-returns', text, {
    allowPartial: true,
    supersede: true,
    given,
    returned: { language: 'en', refused },
  });
  expect(sent).toMatchObject({ state: 'committed', accepted: 1, refused: 1, returned: true });
  const back = readFileSync(refused, 'utf8').replace('\uFEFF', '');
  const lines = back.trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
    'Inst,Award,Prog,N',
    'S01,3,999999,4',
    'S01,5,999999,3',
  ]);
  expect(lines[2]).toContain('“999999” is not in the list of specialties');
  const mended = await take(
    'outcome-returns',
    back.replaceAll('S01,3,999999', 'S01,3,660103').replaceAll('S01,5,999999', 'S01,5,660103'),
    { supersede: true, given },
  );
  expect(mended).toMatchObject({ state: 'committed', supersedes: [], accepted: 1, warned: 0 });
});

test('a file that several layouts fit is read by the one that is named, and the same file by another is another', async () => {
  const skip = [{ header: 'Award', matches: '^5$', whyZh: '学位', whyEn: 'degrees' }];
  const { take } = await storeWith(awards({ name: 'all' }), awards({ name: 'certificates', skip }));
  const text = `${HEADER}S01,3,700206,30\n`;
  const send = (layout?: string) => take('outcome-returns', text, { layout, given });
  expect((await send()).problems).toMatchObject([
    { code: 'layout_ambiguous', severity: 'error', values: { layouts: 'all, certificates' } },
  ]);
  expect(await send('all')).toMatchObject({ state: 'committed', reading: { layout: 'all', given } });
  expect((await send()).problems).toMatchObject([{ code: 'layout_ambiguous' }]);
  expect(await send('all')).toMatchObject({ state: 'already' });
  expect((await send('certificates')).problems.map(({ code }) => code)).toContain('duplicate_stored');
});

test('a year that the file does not state is never guessed: not given, no year, of the future, another than the file’s own', async () => {
  const { take } = await storeWith(awards());
  const text = `${HEADER}S01,3,700206,30\n`;
  const said = async (content: string, cohort?: string, more: Partial<ImportOptions> = {}) => {
    const { state, problems } = await take('outcome-returns', content, {
      acceptWarnings: false,
      ...(cohort !== undefined && { given: { cohort } }),
      ...more,
    });
    return [
      state,
      ...problems.flatMap((one) => ['zh', 'en'].map((locale) => sentences(one, locale as 'zh' | 'en'))),
    ];
  };
  expect(await said(text)).toEqual([
    'checked',
    '这种格式的文件不写明“届别”，须在导入时给出；在这次导入的页面上填写，或加 --cohort …；不会替您猜',
    'A file of this form does not state “cohort”: it has to be given with the import; Fill it in on the page of the import, or add --cohort …; nobody guesses it',
  ]);
  expect(await said(text, '20x5')).toEqual([
    'checked',
    expect.stringContaining('“20x5”不是年份'),
    expect.stringContaining('“20x5” is not a year'),
  ]);
  expect(await said(text, '2062')).toMatchObject([
    'checked',
    expect.stringMatching(/“2062”还没有到/),
    expect.stringMatching(/“2062” lies in the future/),
  ]);
  const column = text.replaceAll('N\n', 'N,届别\n').replaceAll('30\n', '30,2024\n');
  expect(await said(column, '2025')).toMatchObject([
    'checked',
    expect.stringMatching(/这一行写的是“2024”，导入时给出的却是 2025/),
    expect.stringMatching(/This row says “2024”, but 2025 was given with the import/),
  ]);
  expect(await said(text, '2025', { fileName: 'awards_c2024.csv' })).toMatchObject([
    'checked',
    expect.stringMatching(/给出的届别是 2025，文件名或标题却只提到 2024/),
    expect.stringMatching(/2025 was given as the cohort, but the file’s name or title speaks of 2024 alone/),
  ]);
  expect(await said(`2024 届\n${text}`, '2025')).toContainEqual(
    expect.stringMatching(/speaks of 2024 alone/),
  );
  expect(await said(text, '2025', { fileName: 'awards_c2025.csv' })).toEqual(['committed']);
  // exactly this file once more: under the same year it is in already, under another somebody must say so
  expect(await said(text, '2025')).toEqual(['already']);
  expect(await said(text, '2024', { fileName: 'awards.csv' })).toMatchObject([
    'checked',
    expect.stringMatching(/同一份文件已按另一年份入库/),
    expect.stringMatching(/Exactly this file is in already for another year/),
  ]);
});

test('a file of our own columns takes a given year too, in rows that leave it blank', async () => {
  const { store, take } = await storeWith();
  const text = '学校,专业,届别,毕业生数\nS01,700206,,30\nS01,660103,2025,12\n';
  expect((await take('outcome-returns', text)).problems).toMatchObject([{ code: 'required', row: 2 }]);
  expect(await take('outcome-returns', text, { given })).toMatchObject({ state: 'committed', accepted: 2 });
  const without = '学校,专业,毕业生数\nS02,700206,30\n';
  expect((await take('outcome-returns', without)).problems).toMatchObject([{ code: 'header_missing' }]);
  expect(await take('outcome-returns', without, { given })).toMatchObject({ state: 'committed' });
  expect(await store.sql.all('select distinct cohort from outcome_return_fact')).toEqual([
    { cohort: '2025' },
  ]);
});

test('what a person says of a header goes before the layout, and is not remembered with it', async () => {
  const { store, take } = await storeWith(awards());
  const text = 'Inst,Award,Prog,N,matched of N\nS01,3,700206,30,20\n';
  const unread = await take('outcome-returns', text, { given });
  expect(unread.problems).toMatchObject([{ code: 'column_ignored', column: 'matched of N' }]);
  const read = await take('outcome-returns', text, {
    mapping: { 'matched of N': 'matched' },
    supersede: true,
    given,
  });
  expect([unread.state, read.state, read.problems]).toEqual(['committed', 'already', []]);
  expect(await store.sql.all('select * from header_mapping')).toEqual([]);
});
