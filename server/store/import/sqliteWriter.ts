import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Duplicate } from './createKeyer.ts';
import type { FactWriter } from './factWriter.ts';
import { openSession, type SessionRequest } from './sqliteSession.ts';

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
