import { statSync } from 'node:fs';
import type { Database } from './config.ts';

/**
 * Tells whether the file of a database is still the one that was opened. SQLite goes on answering from a file that was
 * moved away or replaced, and what it then writes is lost with it. A database that is no file is always there.
 */
export function filePresence(database: Database): () => boolean {
  if (database.dialect !== 'sqlite') return () => true;
  const inode = () => statSync(database.file, { throwIfNoEntry: false })?.ino;
  const opened = inode();
  return () => inode() === opened;
}
