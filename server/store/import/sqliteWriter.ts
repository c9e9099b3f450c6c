import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { Statement } from '../sql.ts';
import { createChunkInserter, createKeyer, type Keyer } from './createChunkInserter.ts';
import {
  type Duplicate,
  type FactChunk,
  type FactTarget,
  type FactWriter,
  keysBuffer,
  readKeys,
} from './factWriter.ts';

type Ask = <T>(request: SessionRequest, transfer?: ArrayBuffer[]) => Promise<T>;

/**
 * Writes to a SQLite file.
 *
 * @param ownThread for large files: digests and inserts take as long as reading and checking, and go on beside them.
 *   For a small one starting the thread would take longer than the work.
 */
export function sqliteWriter(file: string, secret: Uint8Array, ownThread: boolean): FactWriter {
  const ask = ownThread ? askThread(file, secret) : askHere(file, secret);
  return {
    begin: (target) => ask({ begin: target }),
    write: (chunk) =>
      ask<Duplicate[]>({ write: chunk }, [
        chunk.keys.buffer,
        ...(chunk.values instanceof Float64Array ? [chunk.values.buffer as ArrayBuffer] : []),
      ]),
    seal: () => ask({ seal: true }),
    read: (statement) => ask({ read: statement }),
    run: (statements) => ask({ run: statements }),
    commit: () => ask({ commit: true }),
    rollback: () => ask({ rollback: true }),
    close: () => ask({ close: true }),
  };
}

function askHere(file: string, secret: Uint8Array): Ask {
  const answer = openSession(file, secret);
  return async <T>(request: SessionRequest) => answer(request) as T;
}

function askThread(file: string, secret: Uint8Array): Ask {
  const thread = new Worker(new URL(`./sqliteWriterThread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { file, secret },
    // its heap holds little: letting the garbage grow gains nothing
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const exit = once(thread, 'exit');
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>();
  let next = 0;
  let ended: Error | null = null;
  thread.on('message', ({ id, result, error, code }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(error, { code }));
    else asked?.resolve(result as never);
  });
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', end);
  thread.on('exit', (code) => end(new Error(`the thread that writes ended with ${code}`)));

  return async (request, transfer = []) => {
    if (ended) {
      if ('close' in request) return undefined as never;
      throw ended;
    }
    const answer = new Promise<never>((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, request }, transfer);
    });
    const result = await answer;
    if ('close' in request) await exit;
    return result;
  };
}

/** What a session is asked to do. */
export type SessionRequest =
  | { begin: FactTarget }
  | { write: FactChunk }
  | { seal: true }
  | { read: Statement }
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
    if ('read' in request) return database.prepare(request.read.sql).all(request.read.params);
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
