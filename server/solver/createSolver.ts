import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../domain/plan/model/planModel.ts';
import type { Solved, Solver, SolveTask } from '../domain/plan/solver.ts';

export interface ThreadedSolver extends Solver {
  /** requests that are being solved or wait */
  load(): number;
  close(): Promise<void>;
}

/** A plan and the redraws of it are solved side by side. */
const THREADS = 2;

/**
 * HiGHS on threads of its own, so that no page waits for a plan. Each takes one request after another, and a request goes
 * to the one with the fewest; a thread starts with its first and does not keep the process alive.
 */
export function createSolver(threads = THREADS): ThreadedSolver {
  const all = Array.from({ length: threads }, createThread);
  return {
    solve: (model, tasks) => all.reduce((a, b) => (b.load() < a.load() ? b : a)).solve(model, tasks),
    load: () => all.reduce((sum, thread) => sum + thread.load(), 0),
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

function createThread() {
  let thread: Worker | null = null;
  let next = 0;
  const waiting = new Map<
    number,
    { resolve: (solved: Solved[]) => void; reject: (error: unknown) => void }
  >();

  return {
    load: () => waiting.size,
    solve: ({ columns, rows, matrix, offset, recourse }: LinearModel, tasks: readonly SolveTask[]) =>
      new Promise<Solved[]>((resolve, reject) => {
        thread ??= start();
        if (waiting.size === 0) thread.ref();
        waiting.set(next, { resolve, reject });
        // numbers alone: copying a plan's names would take longer than solving a redraw
        thread.postMessage({ id: next++, model: { columns, rows, matrix, offset, recourse }, tasks });
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
