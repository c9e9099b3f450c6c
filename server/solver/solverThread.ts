import { parentPort } from 'node:worker_threads';
import highsLoader from 'highs';
import type { LinearModel } from '../domain/plan/model/planModel.ts';
import type { SolveTask } from '../domain/plan/solver.ts';
import { runTasks } from './runTasks.ts';

// its types describe the CommonJS build, where the loader is `default`; the ES module exports the loader itself
const load = highsLoader as unknown as typeof highsLoader.default;
const highs = await load();

parentPort?.on('message', ({ id, model, tasks }: { id: number; model: LinearModel; tasks: SolveTask[] }) => {
  try {
    parentPort?.postMessage({ id, solved: runTasks(highs, model, tasks) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
