import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { Statement } from '../sql.ts';
import { createChunkInserter } from './createChunkInserter.ts';
import { createKeyer, type Keyer } from './createKeyer.ts';
import { type FactChunk, type FactTarget, insertKeys, readKeys } from './factWriter.ts';

/** What the thread is asked to do; every request is answered with `{ id, result }` or `{ id, error }`. */
export type WriterRequest =
  | { id: number; begin: FactTarget }
  | { id: number; write: FactChunk }
  | { id: number; commit: Statement[] }
  | { id: number; rollback: true }
  | { id: number; close: true };

const { file, secret } = workerData as { file: string; secret: Uint8Array };
const database = new Database(file, { timeout: 60_000 });
database.pragma('synchronous = full');
const prepared = new Map<string, Database.Statement>();
let keyer: Keyer;
let batch = 0;
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
  database.exec('begin immediate');
  const known = database.prepare(target.knownKeys.sql).all(target.knownKeys.params) as {
    batch_id: number;
    bytes: Uint8Array;
  }[];
  keyer = createKeyer(
    secret,
    known.map((row) => ({ batch: row.batch_id, fingerprints: readKeys(row.bytes) })),
    target.expected,
  );
  batch = (database.prepare(target.batch.sql).get(target.batch.params) as { id: number }).id;
  inserter = createChunkInserter(target, batch, keyer, run);
  return batch;
}

function answer(request: WriterRequest): unknown {
  if ('begin' in request) return begin(request.begin);
  if ('write' in request) {
    inserter.add(request.write);
    return keyer.takeDuplicates();
  }
  if ('commit' in request) {
    inserter.end();
    for (const { sql, params } of [insertKeys(batch, keyer.sorted()), ...request.commit]) run(sql, params);
    database.exec('commit');
  } else if ('close' in request) {
    database.close();
    parentPort?.close();
  } else if (database.inTransaction) database.exec('rollback');
  return undefined;
}

parentPort?.on('message', (request: WriterRequest) => {
  try {
    parentPort?.postMessage({ id: request.id, result: answer(request) });
  } catch (error) {
    parentPort?.postMessage({ id: request.id, error });
  }
});
