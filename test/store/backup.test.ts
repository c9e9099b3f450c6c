import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { backup, restore } from '../../server/store/backup.ts';
import type { StoreConfig } from '../../server/store/config.ts';
import { openStore } from '../../server/store/openStore.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');
const MARKET = 'period,region,occupation,vacancies,seekers\n2026Q1,220502,焊工,9,4\n';
const fileOf = ({ database }: StoreConfig) => (database.dialect === 'sqlite' ? database.file : '');

async function withBackup() {
  const opened = await temporaryStore();
  const copy = join(opened.folder, 'copy.db');
  await backup(opened.config, copy);
  return { ...opened, copy, live: fileOf(opened.config) };
}

test('a backup taken over an earlier one, while the database is open, holds what is in now and no log beside it', async () => {
  const { store, take, folder, config, copy } = await withBackup();
  await take('market', MARKET);
  await backup(config, copy);
  const now = await figuresOf(store);
  expect(readdirSync(folder).filter((name) => name.includes('copy.db'))).toEqual(['copy.db']);
  const opened = await openStore({ ...config, database: { dialect: 'sqlite', file: copy } });
  expect(await figuresOf(opened)).toBe(now);
  await opened.close();
});

test('a backup of a damaged database is not kept, and the one before stays', async () => {
  const { folder, config, copy } = await withBackup();
  const before = readFileSync(copy);
  const file = join(folder, 'damaged.db');
  cpSync(copy, file);
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  // every page but the first, which names the tables
  for (let at = 4096; at < size; at += 4096) writeSync(descriptor, Buffer.alloc(64, 0x5a), 0, 64, at);
  await expect(backup({ ...config, database: { dialect: 'sqlite', file } }, copy)).rejects.toMatchObject({
    code: expect.stringMatching(/copy_damaged|SQLITE_CORRUPT/),
  });
  expect(readFileSync(copy).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a backup for which the disk has no room leaves the one before',
  async () => {
    const { take, folder, copy, live } = await withBackup();
    const graduates = Array.from({ length: 40_000 }, (_, i) => `${i},S01,700206,2025,seeking,\n`).join('');
    await take('outcomes', `student,school,specialty,cohort,outcome,pay\n${graduates}`);
    const before = readFileSync(copy);
    // no file may grow beyond half a megabyte
    const script = `trap '' XFSZ; ulimit -f 1024; exec "$0" "$@"`;
    const run = spawnSync('/bin/sh', ['-c', script, process.execPath, MAIN, 'backup', copy], {
      env: { ...process.env, DATABASE_URL: `sqlite:${live}` },
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  },
);

test('nothing is backed up onto the database itself, by whatever name, nor onto its log', async () => {
  const { store, folder, config, live } = await withBackup();
  const before = await figuresOf(store);
  symlinkSync(live, join(folder, 'symbolic.db'));
  linkSync(live, join(folder, 'hard.db'));
  symlinkSync(folder, join(folder, 'folder'));
  const names = [
    live,
    `${live}-wal`,
    join(folder, '.', 'folder', basename(live)),
    join(folder, 'folder', 'folder', 'symbolic.db'),
    join(folder, 'hard.db'),
    relative(process.cwd(), live),
  ];
  for (const name of names) {
    await expect(backup(config, name), name).rejects.toMatchObject({ code: 'database_itself' });
    if (!name.endsWith('-wal'))
      await expect(restore(config, name), name).rejects.toMatchObject({ code: 'database_itself' });
  }
  expect(await figuresOf(store)).toBe(before);
});

test('what is no backup is not overwritten, and what a link leads to is', async () => {
  const { folder, config, copy } = await withBackup();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'SQLite is mentioned here');
  for (const place of [letter, folder])
    await expect(backup(config, place)).rejects.toMatchObject({ code: 'not_a_backup' });
  await expect(backup(config, join(letter, 'copy.db'))).rejects.toMatchObject({ code: 'no_such_folder' });
  expect(readFileSync(letter, 'utf8')).toBe('SQLite is mentioned here');
  const { ino } = statSync(copy);
  symlinkSync(copy, join(folder, 'latest.db'));
  await backup(config, join(folder, 'latest.db'));
  expect(statSync(copy).ino).not.toBe(ino);
  expect(existsSync(join(folder, 'latest.db'))).toBe(true);
});

test('the key that released counts are perturbed with goes with a backup in a file of its own, and comes back with it', async () => {
  const { config, folder, copy } = await withBackup();
  const key = join(folder, 'cell-key');
  writeFileSync(key, 'first');
  const withKey = { ...config, cellKeyFile: key };
  await backup(withKey, copy);
  expect(readFileSync(`${copy}.cell-key`, 'utf8')).toBe('first');
  expect(statSync(`${copy}.cell-key`).mode & 0o077).toBe(0);
  writeFileSync(key, 'another');
  const database = { dialect: 'sqlite' as const, file: join(folder, 'restored.db') };
  await restore({ ...withKey, database }, copy);
  expect(readFileSync(key, 'utf8')).toBe('first');
});
