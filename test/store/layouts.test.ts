import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportLayout } from '../../server/domain/edition/layouts.ts';
import { temporaryStore } from './temporaryStore.ts';

/** Graduates of another system by award, as official returns of schools. */
const awards = (name: string, cohort: string): ImportLayout => ({
  name,
  kind: 'outcome-returns',
  headers: ['Inst', 'Prog', 'Award', 'N'],
  columns: {
    school: { from: 'Inst' },
    specialty: { from: 'Prog', replace: [['^99$', 'total']] },
    cohort: { constant: cohort },
    graduates: { from: 'N' },
  },
  ignore: ['^Award$'],
  gather: { by: ['school', 'specialty'], add: ['graduates'] },
});
const HEADER = 'Inst,Award,Prog,N\n';

async function storeWith(...layouts: ImportLayout[]) {
  const opened = await temporaryStore();
  opened.store.index.edition.settings.import.layouts = layouts;
  return opened;
}

test('totals are held against their parts and nobody counts twice', async () => {
  const { store, take } = await storeWith(awards('awards', '2025'));
  const text = `${HEADER}S01,3,700206,30\nS01,5,700206,12\nS01,3,99,30\nS01,5,99,11\n`;
  const wrong = await take('outcome-returns', text);
  expect(wrong.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'parts_exceed_total', row: 4, values: { sum: 42, total: 41 } },
  ]);
  const right = await take('outcome-returns', text.replace('99,11', '99,12'));
  expect(right).toMatchObject({ state: 'committed', accepted: 2, reading: { layout: 'awards' } });
  expect(right.problems).toMatchObject([{ code: 'rows_gathered', values: { count: 2, left: 2 } }]);
  expect(
    await store.sql.all('select specialty, graduates from outcome_return_fact order by specialty'),
  ).toEqual([
    { specialty: '700206', graduates: 42 },
    { specialty: 'total', graduates: 42 },
  ]);
});

test('refused rows go back as they came, with all that were added up, and go in once mended', async () => {
  const { take, folder } = await storeWith(awards('awards', '2025'));
  const refused = join(folder, 'refused.csv');
  const text = `${HEADER}S01,3,700206,30\nS01,3,999999,4\nS01,5,700206,12\nS01,5,999999,3\n`;
  const sent = await take('outcome-returns', text, {
    allowPartial: true,
    supersede: true,
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
    { supersede: true },
  );
  expect(mended).toMatchObject({ state: 'committed', supersedes: [], accepted: 1, warned: 0 });
});

test('a file that several layouts fit is read by the one that is named, and the same file by another is another', async () => {
  const { take } = await storeWith(awards('awards-2024', '2024'), awards('awards-2025', '2025'));
  const text = `${HEADER}S01,3,700206,30\n`;
  expect((await take('outcome-returns', text)).problems).toMatchObject([
    { code: 'layout_ambiguous', severity: 'error', values: { layouts: 'awards-2024, awards-2025' } },
  ]);
  const first = await take('outcome-returns', text, { layout: 'awards-2024' });
  expect(first.state).toBe('committed');
  expect((await take('outcome-returns', text)).problems).toMatchObject([{ code: 'layout_ambiguous' }]);
  expect(await take('outcome-returns', text, { layout: 'awards-2024' })).toMatchObject({ state: 'already' });
  expect(await take('outcome-returns', text, { layout: 'awards-2025' })).toMatchObject({
    state: 'committed',
  });
});

test('what a person says of a header goes before the layout, and is not remembered with it', async () => {
  const { store, take } = await storeWith(awards('awards', '2025'));
  const text = 'Inst,Award,Prog,N,matched of N\nS01,3,700206,30,20\n';
  const unread = await take('outcome-returns', text);
  expect(unread.problems).toMatchObject([{ code: 'column_ignored', column: 'matched of N' }]);
  const read = await take('outcome-returns', text, {
    mapping: { 'matched of N': 'matched' },
    supersede: true,
  });
  expect([unread.state, read.state, read.problems]).toEqual(['committed', 'already', []]);
  expect(await store.sql.all('select * from header_mapping')).toEqual([]);
});
