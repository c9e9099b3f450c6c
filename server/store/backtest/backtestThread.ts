import { parentPort, workerData } from 'node:worker_threads';
import highsLoader from 'highs';
import { backtestPlans } from '../../domain/backtest/backtestPlans.ts';
import { solvePlan } from '../../domain/plan/solvePlan.ts';
import { hashInput } from '../../solver/hashInput.ts';
import { runTasks } from '../../solver/runTasks.ts';
import type { StoreConfig } from '../config.ts';
import { loadPlanFacts } from '../loadPlanInput.ts';
import { openStore } from '../openStore.ts';

/** What the thread says: years done of how many, then the result. */
export type BacktestMessage =
  | { done: number; of: number }
  | { result: Awaited<ReturnType<typeof backtestPlans>> };

/** Near enough to the best for comparing ways of planning, and quicker than a plan that is carried out. */
const GAP = 0.005;

// the package's types describe its CommonJS form
const highs = await (highsLoader as unknown as typeof highsLoader.default)();
const store = await openStore(workerData as StoreConfig);
const say = (message: BacktestMessage) => parentPort?.postMessage(message);
try {
  const result = await backtestPlans(await loadPlanFacts(store), {
    solve: (input) =>
      solvePlan(
        input,
        { solve: async (model, tasks) => runTasks(highs, model, tasks) },
        { inputHash: hashInput(input), gap: GAP, redraws: 0 },
      ),
    onYear: (done, of) => say({ done, of }),
  });
  say({ result });
} finally {
  await store.close();
}
