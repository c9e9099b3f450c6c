import { LRUCache } from 'lru-cache';
import type { Job, JobResult } from '../../domain/import/jobs.ts';
import type { Store } from '../../store/openStore.ts';
import { refreshLists } from '../../store/refreshLists.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import type { Refusal } from '../batches/importDesk.ts';

/** What takes no longer is done when the answer goes out, ms; the rest is shown as it goes on. */
const SOON = 500;
/** Most batches of which the last failure is remembered. */
const MOST_FAILURES = 1000;

/** Does the jobs of an import line, and remembers which files were in before. */
export function jobRunner(store: Store, line: ImportLine, knownAs: LRUCache<string, string>) {
  /** Does a job to its end. It may have changed the lists on the line's own thread: here they are read anew. */
  async function run(job: Job): Promise<JobResult> {
    const result = await line.run(job);
    if (result.done === 'already') knownAs.set(String(job.batch), String(result.batch));
    await refreshLists(store);
    return result;
  }

  /** why the last work on a batch came to nothing, where the answer had gone out before */
  const failures = new LRUCache<number, string>({ max: MOST_FAILURES });

  /** Begins a job. @returns its end, or null while it is still going on. @throws what it threw */
  async function begin(job: Job): Promise<JobResult | null> {
    failures.delete(job.batch);
    let answered = false;
    const work = run(job);
    work.then(
      (result) => {
        if (answered && result.done === 'refused') failures.set(job.batch, result.why);
      },
      (error: unknown) => {
        if (answered) failures.set(job.batch, 'failed');
        console.error(`[batch ${job.batch}]`, error);
      },
    );
    const result = await soon(work);
    answered = true;
    return result;
  }

  return { run, begin, failureOf: (batch: number) => failures.get(batch) ?? null };
}

/** What a piece of work comes to, or null where that takes longer than an answer should. */
export function soon<T>(work: Promise<T>): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON).unref())]);
}

/** Why a job was refused; null: it was not, or is still going on. */
export function refusalOf(result: JobResult | null): Refusal | null {
  return result?.done === 'refused' ? result.why : null;
}
