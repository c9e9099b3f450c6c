import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../../domain/import/jobs.ts';
import type { StoreConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { runJob } from './runJob.ts';

const { config, flag } = workerData as { config: StoreConfig; flag: Int32Array };
/** Progress goes out no more often than this, ms. */
const EVERY = 100;
/** By so much this thread's priority is lower than that of the process, whatever that is (`nice`). */
const STEP = 10;

stepBack();
const store = openStore(config);

// every job is answered with `{ result }` or `{ error }`, and with `{ progress }` on the way
parentPort?.on('message', async (message: { job: Job } | { end: true }) => {
  if ('end' in message) {
    await (await store).close();
    parentPort?.close();
    return;
  }
  let said = 0;
  let phase = '';
  try {
    const result = await runJob(await store, message.job, {
      cancelled: () => Atomics.load(flag, 0) === message.job.batch,
      onProgress(progress) {
        const now = performance.now();
        if (now - said < EVERY && progress.phase === phase && progress.bytes > 0) return;
        said = now;
        phase = progress.phase;
        parentPort?.postMessage({ progress });
      },
    });
    parentPort?.postMessage({ result });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});

/** Whoever reads a page goes first where processors are few. Only Linux gives each thread a rank of its own. */
function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    const rank = Math.min(constants.priority.PRIORITY_LOW, getPriority() + STEP);
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), rank);
  } catch {
    // without a rank of its own it takes its turn like everybody
  }
}
