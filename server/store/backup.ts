import { copyFile, rename, rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import type { StoreConfig } from './config.ts';

/** The database cannot be copied this way. */
export class BackupRefused extends Error {}

function sqliteFile({ database }: StoreConfig): string {
  if (database.dialect === 'sqlite') return database.file;
  throw new BackupRefused('PostgreSQL is backed up with pg_dump and restored with pg_restore');
}

/**
 * Copies a SQLite database while it is in use (online backup), to one file without a log beside it.
 *
 * @throws BackupRefused on PostgreSQL
 */
export async function backup(config: StoreConfig, to: string): Promise<void> {
  const database = new Database(sqliteFile(config), { fileMustExist: true });
  try {
    await rm(to, { force: true });
    await database.backup(to);
  } finally {
    database.close();
  }
}

/**
 * Puts a backup in the database's place. No process may have the database open. The backup is checked first, and the
 * database is replaced in one step.
 *
 * @throws BackupRefused when the file is no sound database of ours
 */
export async function restore(config: StoreConfig, from: string): Promise<void> {
  const file = sqliteFile(config);
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    if (database.pragma('quick_check', { simple: true }) !== 'ok')
      throw new BackupRefused(`${from} is damaged`);
    const known = database.prepare("select 1 from sqlite_master where name = 'cube_block'").get();
    if (!known) throw new BackupRefused(`${from} is not a database of this program`);
  } finally {
    database.close();
  }
  const beside = `${file}.restoring`;
  await copyFile(from, beside);
  // a log of the old database must never be read into the new one
  for (const log of ['-wal', '-shm']) await rm(file + log, { force: true });
  await rename(beside, file);
}
