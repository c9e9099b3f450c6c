import type { Store } from '../openStore.ts';
import type { FactWriter } from './factWriter.ts';
import { postgresWriter } from './postgresWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';

/** Up to so many bytes a thread of its own costs more than it gains. */
const SMALL = 2 << 20;

/** The writer of facts that suits the database, and the size of the file in bytes. */
export function writerFor({ config: { database }, orm, secret }: Store, bytes: number): FactWriter {
  return database.dialect === 'sqlite'
    ? sqliteWriter(database.file, secret, bytes > SMALL)
    : postgresWriter(orm, secret);
}
