import { Worker } from 'node:worker_threads';
import type { Job, JobProgress, JobResult, RunningJob } from '../../domain/import/jobs.ts';
import type { Store } from '../openStore.ts';

/** Work on batches, one after the other, on a thread of its own: the server keeps answering meanwhile. */
export interface ImportLine {
  run(job: Job): Promise<JobResult>;
  /** jobs that are being done or wait */
  length(): number;
  /** how far the batch's job is; null: nothing is being done with it */
  progress(batch: number): RunningJob | null;
  /** jobs to be done before the look at what withdrawing a batch would change; null: nobody looks */
  beforePreview(batch: number): number | null;
  /** calls `listener` whenever a job has come to its end */
  onDone(listener: () => void): void;
  /** calls a job off. @returns false when nothing is being done with the batch */
  callOff(batch: number): boolean;
  /** resolves when nothing is being done with the batch any more */
  idleOf(batch: number): Promise<void>;
  close(): Promise<void>;
}

/** The thread ends when nothing has been asked of it for so long, ms. */
const IDLE = 60_000;

/** In which phase a job begins. */
const FIRST_PHASE: Readonly<Record<Job['do'], JobProgress['phase']>> = {
  check: 'check',
  commit: 'store',
  withdraw: 'withdraw',
  preview: 'check',
  publish: 'publish',
};

interface Waiting {
  job: Job;
  /** when its present reading began; null: it waits */
  startedAt: number | null;
  progress: JobProgress;
  resolve: (result: JobResult) => void;
  reject: (error: unknown) => void;
}

/** Makes a line; its thread starts with the first job. */
export function createImportLine({ config }: Pick<Store, 'config'>): ImportLine {
  const line: Waiting[] = [];
  const listeners: (() => void)[] = [];
  const flag = new Int32Array(new SharedArrayBuffer(4));
  let idle: NodeJS.Timeout | undefined;
  const thread = lineThread(config, flag, {
    progress(progress) {
      const [first] = line;
      if (!first) return;
      if (progress.bytes === 0 || progress.phase !== first.progress.phase)
        first.startedAt = performance.now();
      first.progress = progress;
    },
    result: (result) => settle(({ resolve }) => resolve(result)),
    error: (error) => settle(({ reject }) => reject(error)),
  });

  function next(): void {
    const [first] = line;
    clearTimeout(idle);
    if (!first) {
      idle = setTimeout(() => void thread.end(), IDLE);
      idle.unref();
      return;
    }
    if (first.startedAt !== null) return;
    first.startedAt = performance.now();
    first.progress = { phase: FIRST_PHASE[first.job.do], bytes: 0, rows: 0 };
    thread.work(first.job);
  }

  function settle(how: (first: Waiting) => void): void {
    const first = line.shift();
    Atomics.store(flag, 0, 0);
    for (const listener of listeners) listener();
    if (first) how(first);
    next();
  }

  return {
    length: () => line.length,
    run(job) {
      const progress: JobProgress = { phase: 'waiting', bytes: 0, rows: 0 };
      return new Promise((resolve, reject) => {
        line.push({ job, startedAt: null, progress, resolve, reject });
        next();
      });
    },
    progress(batch) {
      // a look at what would change is no work on the batch
      const found = line.find(({ job }) => job.batch === batch && job.do !== 'preview');
      if (!found) return null;
      const seconds = found.startedAt === null ? 0 : (performance.now() - found.startedAt) / 1000;
      return { ...found.progress, seconds };
    },
    beforePreview(batch) {
      const at = line.findIndex(({ job }) => job.batch === batch && job.do === 'preview');
      return at === -1 ? null : at;
    },
    onDone(listener) {
      listeners.push(listener);
    },
    callOff(batch) {
      const at = line.findIndex(({ job }) => job.batch === batch);
      if (at === -1) return false;
      if (at === 0) Atomics.store(flag, 0, batch);
      else for (const { resolve } of line.splice(at, 1)) resolve({ done: 'cancelled' });
      return true;
    },
    async idleOf(batch) {
      while (line.some(({ job }) => job.batch === batch))
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async close() {
      clearTimeout(idle);
      const [running] = line.splice(0);
      if (running) {
        // it has a transaction open: without the thread nobody commits it
        await thread.kill();
        running.resolve({ done: 'cancelled' });
      }
      await thread.end();
    },
  };
}

/** What the thread says of the job it does. */
interface Listener {
  progress(progress: JobProgress): void;
  result(result: JobResult): void;
  error(error: unknown): void;
}

/** The thread of a line: started when there is work for it, and once more when it has gone. */
function lineThread(config: Store['config'], flag: Int32Array, listener: Listener) {
  let worker: Worker | null = null;

  function start(): Worker {
    const thread = new Worker(new URL(`./importWorker${import.meta.url.slice(-3)}`, import.meta.url), {
      workerData: { config, flag },
      // rows die at once: letting their space grow gains nothing
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    });
    thread.on('message', (said: { progress?: JobProgress; result?: JobResult; error?: unknown }) => {
      if (said.progress) listener.progress(said.progress);
      if (said.result) listener.result(said.result);
      else if ('error' in said) listener.error(said.error);
    });
    thread.on('error', (error) => {
      worker = null;
      listener.error(error);
    });
    thread.on('exit', () => {
      if (worker === thread) worker = null;
    });
    // a server that is told to stop does not wait for the next file
    thread.unref();
    return thread;
  }

  return {
    work(job: Job): void {
      worker ??= start();
      worker.postMessage({ job });
    },
    /** Lets it go once it has nothing to do. */
    async end(): Promise<void> {
      const ending = worker;
      worker = null;
      if (!ending) return;
      const gone = new Promise((resolve) => ending.once('exit', resolve));
      ending.postMessage({ end: true });
      await gone;
    },
    /** Ends it in the middle of its work. */
    async kill(): Promise<void> {
      await worker?.terminate();
      worker = null;
    },
  };
}
