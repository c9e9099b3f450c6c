import { mayBecome } from '../domain/import/batchStates.ts';
import type { WithdrawalPreview } from '../domain/import/jobs.ts';
import { type Batch, BatchSchema } from './entities/batch.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import { cubeOfBatches } from './facts/cubeOfBatches.ts';
import { factTableOf } from './facts/factTables.ts';
import { readAllFacts } from './facts/readFacts.ts';
import { createDifference } from './import/createDifference.ts';
import type { Store } from './openStore.ts';
import { refreshLists } from './refreshLists.ts';
import { restoreConflict } from './restoreSuperseded.ts';
import { tableOf } from './tableOf.ts';
import type { WithdrawalRefusal } from './withdraw.ts';

const batchTable = tableOf(BatchSchema);

/** What withdrawing a batch would change now, figure by figure, or why it cannot be withdrawn. Nothing is written. */
export function previewWithdrawal(store: Store, id: number): Promise<WithdrawalPreview | WithdrawalRefusal> {
  return store.turns(async () => {
    await refreshLists(store);
    const { sql } = store;
    const [batch] = await sql.all<Pick<Batch, 'id' | 'kind' | 'dataKind' | 'state' | 'accepted'>>(
      batchTable.select(['id', 'kind', 'dataKind', 'state', 'accepted'], { id }),
    );
    if (!batch) return 'unknown_batch';
    if (!mayBecome(batch.state, 'withdrawn')) return 'not_committed';
    if ((await restoreConflict(sql, batch)) !== null) return 'restore_conflict';
    const { kind, dataKind } = batch;
    const restored = (
      await sql.all<{ id: number }>(batchTable.select(['id'], { supersededBy: id }, 'order by id'))
    ).map((row) => row.id);
    // of a kind without a cube the rows themselves are compared
    const back = factTableOf(kind).family
      ? []
      : (await readAllFacts(sql, kind, restored, await loadCodes(sql))).map(({ fact }) => fact);
    const difference = createDifference(store, { kind }, [id], back);
    const came = await cubeOfBatches(store, sql, kind, dataKind, restored);
    const went = await cubeOfBatches(store, sql, kind, dataKind, [id]);
    for await (const _ of difference.shown(came, went));
    return { rows: batch.accepted, restored, difference: await difference.summary() };
  });
}
