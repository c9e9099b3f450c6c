import type { Difference } from '../domain/import/difference/types.ts';
import type { ImportProblem } from '../domain/import/types.ts';
import { Batch } from './entities/batch.ts';
import type { Store } from './openStore.ts';

/** Batches, latest first. @param scope code of the body for which they were sent; null: of all */
export function listBatches(store: Store, first = 50, scope: string | null = null): Promise<Batch[]> {
  return store.orm.em
    .fork()
    .find(Batch, scope === null ? {} : { scope }, { orderBy: { id: 'desc' }, limit: first });
}

/** One batch; null when there is none. */
export function findBatch(store: Store, id: string): Promise<Batch | null> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  return store.orm.em.fork().findOne(Batch, { id: number });
}

/** The problems kept of a batch, in the order they were found. */
export async function problemsOf(store: Store, id: string): Promise<ImportProblem[]> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const batch = await store.orm.em.fork().findOne(Batch, { id: number }, { populate: ['problems'] });
  return batch?.problems ?? [];
}

/** What a batch changes, or would change; null: not known. */
export async function differenceOf(store: Store, id: string): Promise<Difference | null> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const batch = await store.orm.em.fork().findOne(Batch, { id: number }, { populate: ['difference'] });
  return batch?.difference ?? null;
}
