import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { FAMILY_DEFINITIONS } from '../../server/domain/cube/families.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const HEADER = 'student,school,specialty,cohort,outcome,region,occupation,pay,matched\n';
const GOOD = `${HEADER}20230001,S01,700206,2026,contract,220502,6-18-02-04,4600,1\n20230002,S01,700206,2026,升学,,,,\n`;

test('a good file is committed with its facts, its cube and a digest in place of the student number', async () => {
  const { store, take } = await temporaryStore();
  const report = await take('outcomes', GOOD);
  expect(report).toMatchObject({ state: 'committed', rows: 2, accepted: 2, refused: 0, problems: [] });
  const facts = await store.sql.all<{ student: string }>('select student from outcome_fact order by id');
  const digest = createHmac('sha256', store.secret).update('S01|20230001').digest('hex');
  expect(facts[0]?.student).toBe(digest.slice(0, 16));
  const blocks = await store.sql.all('select dims from cube_block');
  // and what graduates answer together
  expect(blocks).toHaveLength(1 + FAMILY_DEFINITIONS.outcomes.cubes.length);
});

test('rows of separators, as a spreadsheet writes rows that were never filled, are no rows', async () => {
  const { take } = await temporaryStore();
  const report = await take('outcomes', `${GOOD}${','.repeat(8)}\n ,${','.repeat(7)}\n`);
  expect(report).toMatchObject({ state: 'committed', rows: 2, accepted: 2, problems: [] });
});

test('the very same file again is recognised and changes nothing', async () => {
  const { store, take } = await temporaryStore();
  const first = await take('outcomes', GOOD);
  const before = await figuresOf(store);
  expect(await take('outcomes', GOOD)).toMatchObject({ state: 'already', batch: first.batch, accepted: 2 });
  expect(await figuresOf(store)).toBe(before);
});

test('one refused row keeps the whole file out, unless the others are asked for', async () => {
  const { store, take } = await temporaryStore();
  const before = await figuresOf(store);
  const bad = `${GOOD}20230003,S01,999999,2026,contract,,,,\n20230001,S01,700206,2026,contract,,,,\n`;
  const refused = await take('outcomes', bad);
  expect(refused).toMatchObject({ batch: null, state: 'checked', rows: 4, accepted: 2, refused: 2 });
  expect(refused.problems.map(({ row, code, values }) => [row, code, values.first])).toEqual([
    [4, 'unknown_code', undefined],
    [5, 'duplicate_row', 2],
  ]);
  expect(await figuresOf(store)).toBe(before);
  const partial = await take('outcomes', bad, { allowPartial: true });
  expect(partial).toMatchObject({ state: 'committed', accepted: 2, refused: 2 });
  const count = await store.sql.all<{ n: number }>('select count(*) as n from outcome_fact');
  expect(count).toEqual([{ n: 2 }]);
});

test('a graduate whom another batch holds is refused and the batch is named', async () => {
  const { take } = await temporaryStore();
  const first = await take('outcomes', GOOD);
  const again = await take('outcomes', `${HEADER}20230002,示范第一职业学校,700206,2026,contract,,,,\n`);
  expect(again.problems).toMatchObject([
    { row: 2, code: 'duplicate_stored', values: { batch: Number(first.batch) } },
  ]);
});

test('kinds of data stand apart: a demonstration file may repeat what a real one says', async () => {
  const { store, take } = await temporaryStore();
  await take('outcomes', GOOD);
  const before = await store.sql.all(`select hex(bytes) as b from cube_block where data_kind = 'real'`);
  expect(await take('outcomes', GOOD, { dataKind: 'demonstration' })).toMatchObject({ state: 'committed' });
  expect(await store.sql.all(`select hex(bytes) as b from cube_block where data_kind = 'real'`)).toEqual(
    before,
  );
});

test('a dry run checks and stores nothing', async () => {
  const { store, take } = await temporaryStore();
  const before = await figuresOf(store);
  expect(await take('outcomes', GOOD, { dryRun: true })).toMatchObject({
    state: 'checked',
    accepted: 2,
    batch: null,
  });
  expect(await figuresOf(store)).toBe(before);
});

test('a refused file is kept as a record when that is asked for', async () => {
  const { store, take } = await temporaryStore();
  const report = await take('market', 'period,region\n2026Q1,220502\n', { keepRefused: true });
  expect(report.state).toBe('checked');
  const [batch] = await store.sql.all('select state, refused from batch where id = ?', [
    Number(report.batch),
  ]);
  expect(batch).toEqual({ state: 'checked', refused: 0 });
});

test('a large file goes through the thread and gives the same cube as in two small ones', async () => {
  const { store, take } = await temporaryStore();
  const line = (i: number) =>
    `${i},S0${1 + (i % 2)},700206,202${i % 3},contract,220502,,${2000 + (i % 900)},1\n`;
  const lines = Array.from({ length: 60_000 }, (_, i) => line(i));
  const whole = await take('outcomes', HEADER + lines.join(''));
  expect(whole).toMatchObject({ state: 'committed', accepted: 60_000 });
  const cube = await store.sql.all<{ bytes: Buffer }>('select * from cube_block order by dims, period');
  const other = await temporaryStore();
  await other.take('outcomes', HEADER + lines.slice(0, 25_000).join(''));
  await other.take('outcomes', HEADER + lines.slice(25_000).join(''));
  const sum = await other.store.sql.all<{ bytes: Buffer }>('select * from cube_block order by dims, period');
  expect(
    sum.map((block) => block.bytes.equals(cube[sum.indexOf(block)]?.bytes ?? Buffer.alloc(0))),
  ).not.toContain(false);
});
