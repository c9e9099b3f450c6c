import { createHash } from 'node:crypto';
import type { Edition } from '../../domain/edition/types.ts';
import type { Store } from '../openStore.ts';
import { shownBatches } from '../shownBatches.ts';

/**
 * SHA-256 of which facts a plan is made from today: the batches that count, the edition as it is in use, and the last test of planning. As long as it
 * is the same the input is the same, in whichever process a batch was committed or withdrawn; the reverse does not hold.
 */
export async function planFacts(store: Pick<Store, 'sql' | 'config' | 'lists'>): Promise<string> {
  const { shown } = await shownBatches(store);
  const [tested] = await store.sql.all<{ number: number | null }>(
    'select max(number) as number from plan_backtest',
    [],
  );
  const { files, state } = store.lists;
  return createHash('sha256')
    .update(`${digestOf(files)} ${state} ${shown.map(({ id }) => id).join()} ${tested?.number ?? 0}`)
    .digest('hex');
}

const digests = new WeakMap<Edition, string>();

/** The files are read once and never change under an open store. */
function digestOf(files: Edition): string {
  const known = digests.get(files) ?? createHash('sha256').update(JSON.stringify(files)).digest('hex');
  digests.set(files, known);
  return known;
}
