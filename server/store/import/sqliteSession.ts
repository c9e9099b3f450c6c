import Database from 'better-sqlite3';
import type { Statement } from '../sql.ts';
import { createChunkInserter } from './createChunkInserter.ts';
import { createKeyer, type Keyer } from './createKeyer.ts';
import { type FactChunk, type FactTarget, keysBuffer, readKeys } from './factWriter.ts';

/** What a session is asked to do. */
export type SessionRequest =
  | { begin: FactTarget }
  | { write: FactChunk }
  | { seal: true }
  | { run: Statement[] }
  | { commit: true }
  | { rollback: true }
  | { close: true };

/**
 * A connection of its own that writes the facts of one batch in one transaction. It answers one request at a time, on
 * whatever thread it was made.
 */
export function openSession(file: string, secret: Uint8Array): (request: SessionRequest) => unknown {
  const database = new Database(file, { timeout: 60_000 });
  database.pragma('synchronous = full');
  const prepared = new Map<string, Database.Statement>();
  let keyer: Keyer;
  let batch = 0;
  let keysSql = '';
  let inserter: ReturnType<typeof createChunkInserter>;

  function run(sql: string, params: unknown[]): void {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    statement.run(params);
  }

  function begin(target: FactTarget): number {
    if (!target.check) database.exec('begin immediate');
    const known = database.prepare(target.knownKeys.sql).all(target.knownKeys.params) as {
      batch: number;
      bytes: Uint8Array;
    }[];
    keyer = createKeyer(
      secret,
      known.map((row) => ({ batch: row.batch, fingerprints: readKeys(row.bytes) })),
      target.expected,
      target.check,
    );
    if (!target.check)
      batch = (database.prepare(target.batch.sql).get(target.batch.params) as { id: number }).id;
    inserter = createChunkInserter(target, batch, keyer, run);
    keysSql = target.keysSql;
    return batch;
  }

  return (request) => {
    if ('begin' in request) return begin(request.begin);
    if ('write' in request) {
      inserter.add(request.write);
      return keyer.takeDuplicates();
    }
    if ('run' in request) for (const { sql, params } of request.run) run(sql, params);
    else if ('seal' in request) {
      inserter.end();
      run(keysSql, [batch, keysBuffer(keyer.takeSorted())]);
    } else if ('commit' in request) database.exec('commit');
    else if ('close' in request) database.close();
    else if (database.inTransaction) database.exec('rollback');
    return undefined;
  };
}
