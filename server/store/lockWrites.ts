import { WRITE_LOCK } from './import/postgresWriter.ts';
import type { Store } from './openStore.ts';
import type { Sql } from './sql.ts';

/**
 * Makes sure, within a transaction, that nobody else writes until its end. SQLite has one writer at a time, but a
 * transaction becomes it only with its first write: so it writes something that changes nothing.
 */
export async function lockWrites(store: Pick<Store, 'config'>, sql: Sql): Promise<void> {
  if (store.config.database.dialect === 'sqlite')
    await sql.run(`update batch set state = state where id = -1`);
  else await sql.all('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
}
