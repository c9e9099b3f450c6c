import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');

test('a process killed in the middle of an import leaves nothing behind, and the import can be done again', async () => {
  const { store, folder, config } = await temporaryStore();
  const before = await figuresOf(store);
  const file = join(folder, 'large.csv');
  const lines = Array.from({ length: 250_000 }, (_, i) => `${i},S01,700206,2025,${i % 5 ? 'contract,4000' : 'seeking,'}\n`);
  writeFileSync(file, `student,school,specialty,cohort,outcome,pay\n${lines.join('')}`);
  const database = config.database.dialect === 'sqlite' ? config.database.file : '';
  const log = () => statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const start = log();
  const child = spawn(process.execPath, [MAIN, 'import', 'outcomes', file], {
    env: { ...process.env, DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'test-secret' },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  // the log grows as soon as the first facts leave the writer's memory, long before the commit
  while (log() < start + 1_000_000 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGKILL');
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
  expect(await figuresOf(store)).toBe(before);
  expect(await store.sql.all('select count(*) as n from batch')).toEqual([{ n: 1 }]);
}, 120_000);
