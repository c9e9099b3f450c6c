import { Worker } from 'node:worker_threads';
import type { Solved, Solver } from '../domain/plan/solver.ts';

export interface ThreadedSolver extends Solver {
  close(): Promise<void>;
}

/**
 * HiGHS on a thread of its own, so that no page waits for a plan. It takes one request after another; the thread starts
 * with the first and does not keep the process alive.
 */
export function createSolver(): ThreadedSolver {
  let thread: Worker | null = null;
  let next = 0;
  const waiting = new Map<
    number,
    { resolve: (solved: Solved[]) => void; reject: (error: unknown) => void }
  >();

  return {
    solve: (model, tasks) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        if (waiting.size === 0) thread.ref();
        waiting.set(next, { resolve, reject });
        thread.postMessage({ id: next++, model, tasks });
      }),
    async close() {
      await thread?.terminate();
    },
  };

  function start(): Worker {
    const started = new Worker(new URL(`./solverThread${import.meta.url.slice(-3)}`, import.meta.url));
    started.on('message', ({ id, solved, error }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (error) asked?.reject(error);
      else asked?.resolve(solved);
    });
    const end = (error: unknown) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      if (thread === started) thread = null;
    };
    started.on('error', end);
    started.on('exit', (code) => end(new Error(`the thread that solves ended with ${code}`)));
    return started;
  }
}
