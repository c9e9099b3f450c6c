import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HealthState } from '../../domain/health/healthState.ts';
import { readBackupMark } from '../backupMark.ts';
import { findRoot } from '../findRoot.ts';
import type { Store } from '../openStore.ts';
import { readCurrency } from '../publicationBasis.ts';
import { latestPublication } from '../publications.ts';
import { readSettings } from '../settings/readSettings.ts';
import { behindSince } from '../today/readTodayState.ts';

/** What the store knows of how the instance is. What cannot be read is null: the rest is told all the same. */
export async function readHealth(
  store: Store,
  isPresent: () => boolean,
): Promise<Omit<HealthState, 'log' | 'queues'>> {
  const { sql, config, orm } = store;
  const present = isPresent();
  const answers = await known(async () => (await sql.all('select 1 as one')).length === 1);
  const [pendingMigrations, pages, bytes, uploads, freeBytes, settings] = await Promise.all([
    known(async () => (await orm.migrator.getPending()).length),
    known(() => pagesOf(store)),
    known(() => databaseBytes(store)),
    known(() => uploadsOf(config.uploadFolder)),
    known(() => freeBytesOf(config)),
    known(async () => {
      const { settings: all, refused } = await readSettings(store);
      return { changed: all.filter(({ change }) => change).length, refused: refused.map(({ key }) => key) };
    }),
  ]);
  return {
    database: { dialect: config.database.dialect, answers: answers === true, present, bytes },
    pendingMigrations,
    pages,
    uploads,
    freeBytes,
    backupAt: readBackupMark(config),
    settings,
    program: {
      version: version(),
      node: process.version,
      startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    },
  };
}

/** A part that cannot be read is one of which nothing is known. */
function known<T>(read: () => Promise<T>): Promise<T | null> {
  return read().catch(() => null);
}

async function pagesOf(store: Store): Promise<HealthState['pages']> {
  const latest = await latestPublication(store);
  if (!latest) return null;
  const currency = await readCurrency(store.sql);
  const since = currency.behind ? await behindSince(store, currency.batches) : null;
  return { madeAt: latest.madeAt, behind: currency.behind, behindSince: since };
}

async function databaseBytes({ sql, config: { database } }: Store): Promise<number> {
  if (database.dialect === 'sqlite') {
    // what was written and not yet moved into the file stands in the log beside it
    const log = statSync(`${database.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    return statSync(database.file).size + log;
  }
  const [row] = await sql.all<{ bytes: number | string }>(
    'select pg_database_size(current_database()) as bytes',
  );
  return Number(row?.bytes);
}

async function uploadsOf(folder: string): Promise<{ waiting: number; bytes: number }> {
  if (!existsSync(folder)) return { waiting: 0, bytes: 0 };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { waiting: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function freeBytesOf({ database, uploadFolder }: Store['config']): Promise<number> {
  const folder = dirname(database.dialect === 'sqlite' ? database.file : uploadFolder);
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

let read: string | null = null;

function version(): string {
  read ??= String(JSON.parse(readFileSync(join(findRoot(), 'package.json'), 'utf8')).version);
  return read;
}
