import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { StoreConfig } from './config.ts';

/** The database cannot be copied this way; the code is the sentence `cli.backup.<code>`. */
export class BackupRefused extends Error {
  readonly code:
    | 'postgres_tools'
    | 'backup_foreign'
    | 'backup_damaged'
    | 'copy_damaged'
    | 'database_itself'
    | 'not_a_backup'
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
 * Copies a SQLite database while it is in use (online backup), to one file without a log beside it. The copy is written
 * beside its place, checked to its last page, and only then takes the place of an earlier one: that stays as it was
 * until there is a better one.
 *
 * @throws BackupRefused on PostgreSQL, where the folder to write to is not there, where the place is the database's own,
 *   under whatever name, or holds what is no database, and where the copy is not sound
 */
export async function backup(config: StoreConfig, to: string): Promise<void> {
  const file = sqliteFile(config);
  const place = placeOf(file, to);
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  const database = new Database(file, { fileMustExist: true });
  try {
    await rm(beside, { force: true });
    await database.backup(beside);
    checkCopy(beside);
    await flush(beside);
    await rename(beside, place);
    await copyKey(config.cellKeyFile, keyBeside(place));
  } finally {
    database.close();
    for (const log of ['', '-wal', '-shm', '-journal']) await rm(beside + log, { force: true });
  }
}

/**
 * Where the cell key of a backup lies: beside it, in a file of its own that nobody else may read, so that whoever hands the database on
 * does not hand on the key.
 */
function keyBeside(place: string): string {
  return `${place}.cell-key`;
}

/** Copies a key that only the owner may read. One that is set in the surroundings is in no file, and is not copied. */
async function copyKey(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await copyFile(from, to);
  await chmod(to, 0o600);
}

/** Where a backup goes: what a link leads to, not the link. @throws BackupRefused where none may go there */
function placeOf(file: string, to: string): string {
  if (!existsSync(dirname(to)) || !statSync(dirname(to)).isDirectory())
    throw new BackupRefused('no_such_folder');
  const place = existsSync(to) ? realpathSync(to) : join(realpathSync(dirname(to)), basename(to));
  for (const own of ['', '-wal', '-shm', '-journal'])
    if (isSame(file + own, place)) throw new BackupRefused('database_itself');
  if (existsSync(place) && !mayGo(place)) throw new BackupRefused('not_a_backup');
  return place;
}

/** Whether two paths lead to one file, through links of either sort, or would if it were there. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  if (a && b) return a.dev === b.dev && a.ino === b.ino;
  return existsSync(dirname(one)) && join(realpathSync(dirname(one)), basename(one)) === other;
}

const HEADER = 'SQLite format 3\0';

/** Whether a file is an earlier backup, or empty: anything else is somebody's work. */
function mayGo(path: string): boolean {
  const found = statSync(path);
  if (!found.isFile()) return false;
  if (found.size === 0) return true;
  const bytes = Buffer.alloc(HEADER.length);
  const descriptor = openSync(path, 'r');
  readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes.toString('latin1') === HEADER;
}

/** Reads a copy to its last page and index. @throws BackupRefused when it is not sound */
function checkCopy(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    // in one file: a log beside it would be lost with its name
    copy.pragma('journal_mode = delete');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new BackupRefused('copy_damaged');
  } catch (error) {
    throw codeOf(error) === 'SQLITE_CORRUPT' ? new BackupRefused('copy_damaged') : error;
  } finally {
    copy.close();
  }
}

/** Waits until a file is on the disk: a name must not outlive a power cut that its content does not. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a backup in the database's place. No process may have the database open. The backup is checked first, and the
 * database is replaced in one step.
 *
 * @throws BackupRefused when the file is no sound database of ours or the database itself, or the database in use
 */
export async function restore(config: StoreConfig, from: string): Promise<void> {
  const file = sqliteFile(config);
  if (existsSync(from) && isSame(file, realpathSync(from))) throw new BackupRefused('database_itself');
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
  await flush(beside);
  // a log of the old database must never be read into the new one
  for (const log of ['-wal', '-shm']) await rm(file + log, { force: true });
  await rename(beside, file);
  // figures that were released with a key are only ever continued with it
  await copyKey(keyBeside(realpathSync(from)), config.cellKeyFile);
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
