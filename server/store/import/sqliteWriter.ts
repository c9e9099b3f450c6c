import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Duplicate } from './createKeyer.ts';
import type { FactWriter } from './factWriter.ts';
import type { WriterRequest } from './sqliteWriterThread.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * A writer on a thread of its own with a connection of its own: digests and inserts take as long as reading and
 * checking, and go on beside them.
 */
export function sqliteWriter(file: string, secret: Uint8Array): FactWriter {
  const thread = new Worker(new URL(`./sqliteWriterThread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { file, secret },
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: unknown) => void }>();
  let next = 0;
  let ended: Error | null = null;
  thread.on('message', ({ id, result, error }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(error);
    else asked?.resolve(result);
  });
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', end);
  thread.on('exit', (code) => end(new Error(`the writer's thread ended with ${code}`)));

  function ask<T>(request: Unnumbered<WriterRequest>, transfer: ArrayBuffer[] = []): Promise<T> {
    return new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = next++;
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      thread.postMessage({ ...request, id }, transfer);
    });
  }

  return {
    begin: (target) => ask<number>({ begin: target }),
    write: (chunk) =>
      ask<Duplicate[]>({ write: chunk }, [
        chunk.keys.buffer,
        ...(chunk.values instanceof Float64Array ? [chunk.values.buffer as ArrayBuffer] : []),
      ]),
    commit: (statements) => ask<void>({ commit: statements }),
    rollback: () => ask<void>({ rollback: true }),
    close: async () => {
      if (ended) return;
      const exit = once(thread, 'exit');
      thread.postMessage({ id: next++, close: true });
      await exit;
    },
  };
}
