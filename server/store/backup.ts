import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { StoreConfig } from './config.ts';

/** The database cannot be copied this way; the code is the sentence `cli.<code>`. */
export class BackupRefused extends Error {
  readonly code:
    | 'postgres_tools'
    | 'backup_foreign'
    | 'backup_damaged'
    | 'database_in_use'
    | 'no_such_folder';

  constructor(code: BackupRefused['code']) {
    super(code);
    this.code = code;
  }
}

function sqliteFile({ database }: StoreConfig): string {
  if (database.dialect === 'sqlite') return database.file;
  throw new BackupRefused('postgres_tools');
}

/**
 * Copies a SQLite database while it is in use (online backup), to one file without a log beside it.
 *
 * @throws BackupRefused on PostgreSQL, and where the folder to write to is not there
 */
export async function backup(config: StoreConfig, to: string): Promise<void> {
  if (!existsSync(dirname(to))) throw new BackupRefused('no_such_folder');
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
 * @throws BackupRefused when the file is no sound database of ours, or the database in use
 */
export async function restore(config: StoreConfig, from: string): Promise<void> {
  const file = sqliteFile(config);
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    if (database.pragma('quick_check', { simple: true }) !== 'ok') throw new BackupRefused('backup_damaged');
    const known = database.prepare("select 1 from sqlite_master where name = 'cube_block'").get();
    if (!known) throw new BackupRefused('backup_foreign');
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') throw new BackupRefused('backup_foreign');
    throw codeOf(error) === 'SQLITE_CORRUPT' ? new BackupRefused('backup_damaged') : error;
  } finally {
    database.close();
  }
  if (inUse(file)) throw new BackupRefused('database_in_use');
  const beside = `${file}.restoring`;
  await copyFile(from, beside);
  // a log of the old database must never be read into the new one
  for (const log of ['-wal', '-shm']) await rm(file + log, { force: true });
  await rename(beside, file);
}

/** Whether another connection is open: leaving the write-ahead log takes the database for itself, which fails then. */
function inUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new Database(file, { timeout: 0 });
  try {
    return database.pragma('journal_mode = delete', { simple: true }) !== 'delete';
  } catch (error) {
    // a database that is damaged itself is what a backup is for
    return codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error) === 'SQLITE_LOCKED';
  } finally {
    database.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}
