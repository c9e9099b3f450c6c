import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATOR } from '../../server/store/audit/auditBatch.ts';
import type { StoreConfig } from '../../server/store/config.ts';
import { receiveFile } from '../../server/store/staging/receiveFile.ts';
import { runJob } from '../../server/store/staging/runJob.ts';
import { tidyUploads } from '../../server/store/staging/tidyUploads.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const hooks = { onProgress: () => {}, cancelled: () => false };
const MAIN = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');
const COMMIT = join(import.meta.dirname, 'commitStaged.ts');

/** A cohort of a quarter of a million, four fifths of it placed. */
function writeCohort(path: string): void {
  const lines = Array.from(
    { length: 250_000 },
    (_, i) => `${i},S01,700206,2025,${i % 5 ? 'contract,4000' : 'seeking,'}\n`,
  );
  writeFileSync(path, `student,school,specialty,cohort,outcome,pay\n${lines.join('')}`);
}

/**
 * Runs a program on the store's database and kills it once its facts leave the writer's memory, long before
 * the commit. @returns the signal that ended it, or null where it ended by itself
 */
async function killWhileWriting({ database }: StoreConfig, program: string[]): Promise<string | null> {
  const file = database.dialect === 'sqlite' ? database.file : '';
  const log = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const start = log();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, DATABASE_URL: `sqlite:${file}`, GONGXU_SECRET: 'test-secret' },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  while (log() < start + 1_000_000 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGKILL');
  return (await exited)[1];
}

test('a process killed in the middle of an import leaves nothing behind, and the import can be done again', async () => {
  const { store, folder, config } = await temporaryStore();
  const before = await figuresOf(store);
  const file = join(folder, 'large.csv');
  writeCohort(file);
  expect(await killWhileWriting(config, [MAIN, 'import', 'outcomes', file])).toBe('SIGKILL');
  expect(await figuresOf(store)).toBe(before);
  expect(await store.sql.all('select count(*) as n from batch')).toEqual([{ n: 1 }]);
});

test('a process killed while it commits a waiting file leaves the file to be committed, and nothing of it counts', async () => {
  const { store, folder, config } = await temporaryStore();
  const before = await figuresOf(store);
  const path = join(folder, 'upload');
  writeCohort(path);
  const options = {
    encoding: null,
    mapping: null,
    supersede: false,
    oneStep: false,
    language: 'zh',
  } as const;
  const incoming = {
    kind: 'outcomes',
    dataKind: 'real',
    path,
    fileName: 'a.csv',
    sender: null,
    by: null,
    options,
  } as const;
  const batch = await receiveFile(store, incoming);
  expect(await tidyUploads(store)).toEqual([batch]);
  expect(await runJob(store, { do: 'check', batch }, hooks)).toEqual({ done: 'checked', batch });
  expect(await figuresOf(store)).toBe(before);
  expect(await killWhileWriting(config, [COMMIT, String(batch)])).toBe('SIGKILL');
  expect(await figuresOf(store)).toBe(before);
  expect(await store.sql.all('select state from batch where id = ?', [batch])).toEqual([
    { state: 'checked' },
  ]);
  const job = { do: 'commit', batch, acceptWarnings: true, allowPartial: false, actor: OPERATOR } as const;
  expect(await runJob(store, job, { ...hooks, cancelled: () => true })).toEqual({ done: 'cancelled' });
  expect(await figuresOf(store)).toBe(before);
  expect(await store.sql.all('select id from batch where id = ?', [batch])).toEqual([]);
  expect(readdirSync(config.uploadFolder)).toEqual(['originals']);
});
