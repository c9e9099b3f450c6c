import { spawnSync } from 'node:child_process';
import { appendFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../server/store/import/importFile.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');
const OUTCOMES = 'student,school,specialty,cohort,outcome,pay\n';
const graduates = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i},S01,700206,2025,seeking,\n`).join('');

test('two gigabytes are refused at once, without a byte of them being read', async () => {
  const { store, folder } = await temporaryStore();
  const path = join(folder, 'sparse.csv');
  writeFileSync(path, '');
  truncateSync(path, 2 ** 31);
  const before = statSync(path).atimeMs;
  const report = await importFile(store, { kind: 'market', path });
  expect(report).toMatchObject({
    state: 'checked',
    rows: 0,
    problems: [{ code: 'file_too_large', values: { megabytes: 2048, limit: 256 } }],
  });
  expect(statSync(path).atimeMs).toBe(before);
});

test('a file that changes while it is read is refused, and nothing of it is kept', async () => {
  const { store, folder } = await temporaryStore();
  const before = await figuresOf(store);
  const path = join(folder, 'growing.csv');
  writeFileSync(path, OUTCOMES + graduates(40_000));
  let grown = false;
  const onProgress = () => {
    if (!grown) appendFileSync(path, 'x1,S01,700206,2025,seeking,\n');
    grown = true;
  };
  const report = await importFile(store, { kind: 'outcomes', path, onProgress });
  expect([report.state, report.accepted]).toEqual(['checked', 0]);
  expect(report.problems.map(({ code }) => code)).toContain('file_changed');
  expect(await figuresOf(store)).toBe(before);
});

test('a file of another kind is refused, and its own kind is named', async () => {
  const { take } = await temporaryStore();
  const report = await take('market', `${OUTCOMES}1,S01,700206,2025,seeking,\n`);
  expect(report.state).toBe('checked');
  expect(report.problems.map(({ code, values }) => [code, values.kind])).toEqual([
    ['header_missing', undefined],
    ['wrong_kind', 'outcomes'],
  ]);
});

test('a million errors are counted to the last, and no more are kept than the edition says', async () => {
  const { store, take } = await temporaryStore();
  const before = await figuresOf(store);
  const line = ',S09,7002061,26,works,-5\n';
  const report = await take('outcomes', OUTCOMES + line.repeat(200_000));
  expect(report).toMatchObject({ state: 'checked', rows: 200_000, refused: 200_000, accepted: 0 });
  expect(report.problems).toHaveLength(store.index.edition.settings.import.maxProblems);
  const errors = report.problemCounts.filter(({ severity }) => severity === 'error');
  expect(errors.reduce((sum, { count }) => sum + count, 0)).toBe(1_200_000);
  expect(await figuresOf(store)).toBe(before);
});

test('a text file cut off within a row is refused by that row', async () => {
  const { take } = await temporaryStore();
  const whole = OUTCOMES + graduates(3);
  const report = await take('outcomes', whole.slice(0, -12));
  expect(report).toMatchObject({ state: 'checked', problems: [{ row: 4, code: 'row_width' }] });
});

test.skipIf(process.platform === 'win32')(
  'a disk that takes no more is said in one line, and nothing has changed',
  async () => {
    const { store, folder, config } = await temporaryStore();
    const before = await figuresOf(store);
    const path = join(folder, 'large.csv');
    writeFileSync(path, OUTCOMES + graduates(120_000));
    const database = config.database.dialect === 'sqlite' ? config.database.file : '';
    // no file may grow beyond 2 MB: the log of the transaction needs more
    const script = `trap '' XFSZ; ulimit -f 4096; exec "$0" "$@"`;
    const run = spawnSync(
      '/bin/sh',
      ['-c', script, process.execPath, MAIN, 'import', 'outcomes', path, '--accept-warnings'],
      {
        env: { ...process.env, DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'test-secret' },
        encoding: 'utf8',
      },
    );
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toMatch(/^(?:磁盘已满|读写数据库时出错)，什么也没有改变.*nothing has changed/);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(await figuresOf(store)).toBe(before);
  },
);
