import { join } from 'node:path';
import { planInputOf } from '../../server/domain/plan/input/planInputOf.ts';
import { runBacktest } from '../../server/store/backtest/runBacktest.ts';
import { readConfig } from '../../server/store/config.ts';
import { fillDemonstration } from '../../server/store/demonstration.ts';
import { loadPlanFacts } from '../../server/store/loadPlanInput.ts';
import { openStore } from '../../server/store/openStore.ts';
import { median, type Row, under } from './measure.ts';

const RUNS = 3;
const BACKTEST_SECONDS = 30;
const INPUT_SECONDS = 1;

/** The demonstration city: a plan's input from the facts, and planning tested on the whole of its past. */
export async function backtests(folder: string): Promise<Row[]> {
  const store = await openStore(
    readConfig({ ...process.env, DATABASE_URL: `sqlite:${join(folder, 'backtest.db')}` }),
  );
  try {
    await fillDemonstration(store);
    const facts = await loadPlanFacts(store);
    // once before it counts, as in a server that has run for a while
    planInputOf(facts);
    const inputs = Array.from({ length: RUNS }, () => {
      const startedAt = performance.now();
      planInputOf(facts);
      return secondsSince(startedAt);
    });
    const startedAt = performance.now();
    const before = process.cpuUsage();
    await runBacktest(
      store,
      () => new Date().toISOString(),
      (done, of) =>
        process.stderr.write(`  ${done} of ${of} years, ${secondsSince(startedAt).toFixed(1)} s\n`),
    );
    const seconds = secondsSince(startedAt);
    const { user, system } = process.cpuUsage(before);
    process.stderr.write(`  ${((user + system) / 1e6).toFixed(1)} s of CPU\n`);
    return [
      under("a plan's input, demonstration city", 's', median(inputs), INPUT_SECONDS),
      under('backtest of planning, demonstration city', 's', seconds, BACKTEST_SECONDS),
    ];
  } finally {
    await store.close();
  }
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
