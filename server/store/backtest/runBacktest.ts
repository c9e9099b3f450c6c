import { Worker } from 'node:worker_threads';
import type { PlanBacktest } from '../../domain/backtest/types.ts';
import { committedBatches } from '../facts/committedBatches.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { BacktestMessage } from './backtestThread.ts';
import { factsNow } from './readBacktest.ts';

/**
 * Tests planning on the city's past and keeps the result. It works on a thread of its own with its own connection, so that
 * no page waits for it.
 *
 * @param at when it is kept, ISO 8601
 * @param onYear called as years are done
 * @throws what went wrong in the thread
 */
export async function runBacktest(
  store: Store,
  at: () => string,
  onYear: (done: number, of: number) => void,
): Promise<PlanBacktest> {
  const facts = factsNow(await committedBatches(store.sql));
  const result = await inThread(store, onYear);
  await store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const [last] = await sql.all<{ number: number | null }>(
        'select max(number) as number from plan_backtest',
        [],
      );
      await sql.run(
        'insert into plan_backtest (number, edition, data_kind, facts, result, made_at) values (?, ?, ?, ?, ?, ?)',
        [
          (last?.number ?? 0) + 1,
          store.index.edition.id,
          result.dataKind,
          facts,
          JSON.stringify(result),
          at(),
        ],
      );
    }),
  );
  return result;
}

function inThread({ config }: Store, onYear: (done: number, of: number) => void): Promise<PlanBacktest> {
  const file = new URL(`./backtestThread${import.meta.url.slice(-3)}`, import.meta.url);
  const thread = new Worker(file, { workerData: config });
  return new Promise((resolve, reject) => {
    thread.on('message', (message: BacktestMessage) => {
      if ('result' in message) resolve(message.result);
      else onYear(message.done, message.of);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the thread that looks back ended with ${code}`)));
  });
}
