import type { Orm } from '../initOrm.ts';
import type { Param, Row } from '../sql.ts';
import { createChunkInserter, createKeyer, type Keyer } from './createChunkInserter.ts';
import { type FactWriter, keysBuffer, readKeys } from './factWriter.ts';

/** Any number that nothing else of ours locks: one import at a time, as SQLite has it by nature. */
export const WRITE_LOCK = 0x676f6e67;

/** A writer on the ORM's own connection to PostgreSQL. */
export function postgresWriter(orm: Orm, secret: Uint8Array): FactWriter {
  const connection = orm.em.getConnection();
  let transaction: Awaited<ReturnType<typeof connection.begin>> | undefined;
  let keyer: Keyer;
  let batch = 0;
  let keysSql = '';
  let inserter: ReturnType<typeof createChunkInserter>;
  let pending: [string, Param[]][] = [];

  const all = <T extends object = Row>(sql: string, params: readonly Param[] = []) =>
    connection.execute<T[]>(sql, [...params], 'all', transaction);
  async function flush() {
    const statements = pending;
    pending = [];
    for (const [sql, params] of statements) await connection.execute(sql, params, 'run', transaction);
  }

  return {
    async begin(target) {
      if (!target.check) {
        transaction = await connection.begin();
        await all('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
      }
      const known = await all<{ batch: number; bytes: Uint8Array }>(
        target.knownKeys.sql,
        target.knownKeys.params,
      );
      keyer = createKeyer(
        secret,
        known.map((row) => ({ batch: row.batch, fingerprints: readKeys(row.bytes) })),
        target.expected,
        target.check,
      );
      if (!target.check) {
        const [row] = await all<{ id: number }>(target.batch.sql, target.batch.params);
        batch = row?.id ?? 0;
      }
      inserter = createChunkInserter(target, batch, keyer, (sql, params) => pending.push([sql, [...params]]));
      keysSql = target.keysSql;
      return batch;
    },
    async write(chunk) {
      inserter.add(chunk);
      await flush();
      return keyer.takeDuplicates();
    },
    async seal() {
      inserter.end();
      pending.push([keysSql, [batch, keysBuffer(keyer.takeSorted())]]);
      await flush();
    },
    read: ({ sql, params }) => all(sql, params),
    async run(statements) {
      for (const { sql, params } of statements) await connection.execute(sql, params, 'run', transaction);
    },
    async commit() {
      if (transaction) await connection.commit(transaction);
      transaction = undefined;
    },
    async rollback() {
      if (transaction) await connection.rollback(transaction);
      transaction = undefined;
    },
    async close() {
      if (transaction) await connection.rollback(transaction);
    },
  };
}
