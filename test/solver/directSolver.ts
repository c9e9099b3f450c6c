import highsLoader from 'highs';
import type { Solver } from '../../server/domain/plan/solver.ts';
import { runTasks } from '../../server/solver/runTasks.ts';

const load = highsLoader as unknown as typeof highsLoader.default;

/** HiGHS on the caller's own thread. */
export async function directSolver(): Promise<Solver> {
  const highs = await load();
  return { solve: async (model, tasks) => runTasks(highs, model, tasks) };
}
