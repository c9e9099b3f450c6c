import { createHash } from 'node:crypto';
import { BACKTEST_METHOD, type KeptBacktest, type PlanBacktest } from '../../domain/backtest/types.ts';
import { type CommittedBatch, committedBatches } from '../facts/committedBatches.ts';
import type { Store } from '../openStore.ts';
import { shownBatches } from '../shownBatches.ts';

/** The latest backtest of the data that is shown; null: none was made yet, or by another method alone. */
export async function readBacktest(store: Store): Promise<KeptBacktest | null> {
  const { dataKind } = await shownBatches(store);
  const [row] = await store.sql.all<{ result: string; facts: string; madeAt: string }>(
    `select result, facts, made_at as "madeAt" from plan_backtest
      where edition = ? and data_kind = ? order by number desc limit 1`,
    [store.index.edition.id, dataKind],
  );
  if (!row) return null;
  const result = JSON.parse(row.result) as PlanBacktest;
  if (result.method !== BACKTEST_METHOD) return null;
  return {
    result,
    madeAt: row.madeAt,
    outdated: row.facts !== factsNow(await committedBatches(store.sql)),
  };
}

/** SHA-256 of which batches count. */
export function factsNow(batches: readonly CommittedBatch[]): string {
  return createHash('sha256')
    .update(batches.map(({ id }) => id).join())
    .digest('hex');
}
