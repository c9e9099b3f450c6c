import { Worker } from 'node:worker_threads';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { StoreConfig } from '../config.ts';

/**
 * The input of the plan for the coming autumn, made on a thread of its own with its own connection: it takes about a
 * second of computing, for which no page should wait.
 *
 * @throws what went wrong in the thread
 */
export function loadInputApart(config: StoreConfig): Promise<PlanInput> {
  const thread = new Worker(new URL(`./inputThread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: config,
  });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the thread that makes a plan's input ended with ${code}`)));
  });
}
