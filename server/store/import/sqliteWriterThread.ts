import { parentPort, workerData } from 'node:worker_threads';
import { openSession, type SessionRequest } from './sqliteWriter.ts';

const { file, secret } = workerData as { file: string; secret: Uint8Array };
const answer = openSession(file, secret);

// every request is answered with `{ id, result }` or `{ id, error, code }`
parentPort?.on('message', ({ id, request }: { id: number; request: SessionRequest }) => {
  try {
    parentPort?.postMessage({ id, result: answer(request) });
  } catch (error) {
    // an error loses all but its message on the way; its code tells an operator's fault from ours
    parentPort?.postMessage({ id, error, code: (error as NodeJS.ErrnoException).code });
  }
  if ('close' in request) parentPort?.close();
});
