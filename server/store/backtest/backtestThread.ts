import { parentPort, workerData } from 'node:worker_threads';
import highsLoader from 'highs';
import { backtestPlans } from '../../domain/backtest/backtestPlans.ts';
import { runTasks } from '../../solver/runTasks.ts';
import type { StoreConfig } from '../config.ts';
import { loadPlanFacts } from '../loadPlanInput.ts';
import { openStore } from '../openStore.ts';

/** What the thread says: years done of how many, then the result. */
export type BacktestMessage =
  | { done: number; of: number }
  | { result: Awaited<ReturnType<typeof backtestPlans>> };

// the package's types describe its CommonJS form
const highs = await (highsLoader as unknown as typeof highsLoader.default)();
const store = await openStore(workerData as StoreConfig);
const say = (message: BacktestMessage) => parentPort?.postMessage(message);
try {
  const result = await backtestPlans(await loadPlanFacts(store), {
    solver: { solve: async (model, tasks) => runTasks(highs, model, tasks) },
    onYear: (done, of) => say({ done, of }),
  });
  say({ result });
} finally {
  await store.close();
}
