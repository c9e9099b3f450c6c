import { findBatch } from '../batches.ts';
import { BatchSchema } from '../entities/batch.ts';
import type { Store } from '../openStore.ts';
import { tableOf } from '../tableOf.ts';
import type { StagedOptions } from './stagedOptions.ts';

/** Says how a waiting file is to be read from now on. @param how `given` left out: as it was given before */
export async function restage(
  store: Store,
  batch: number,
  how: Pick<StagedOptions, 'encoding' | 'mapping' | 'layout' | 'given'>,
): Promise<void> {
  const { options } = (await findBatch(store, String(batch))) ?? {};
  const kept: StagedOptions = {
    supersede: options?.supersede ?? false,
    language: options?.language ?? 'zh',
    // somebody is looking at it
    oneStep: false,
    ...how,
    given: how.given ?? options?.given ?? null,
  };
  await store.sql.run(tableOf(BatchSchema).update({ options: JSON.stringify(kept) }, { id: batch }));
}
