import { Batch } from '../entities/batch.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';
import type { ImportReport } from './importReport.ts';

/** The report of an earlier, committed import of exactly this file; null when there is none. */
export async function findCommitted(store: Store, file: BatchFile): Promise<ImportReport | null> {
  const batch = await store.orm.em.fork().findOne(Batch, {
    fileHash: file.fileHash,
    kind: file.kind,
    dataKind: file.dataKind,
    state: 'committed',
  });
  if (!batch) return null;
  const { id, kind, dataKind, rows, accepted, warned, refused, reading } = batch;
  return {
    batch: String(id),
    kind,
    dataKind,
    state: 'already',
    rows,
    accepted,
    warned,
    refused,
    reading: reading ?? null,
    problems: [],
    problemCounts: [],
    supersedes: [],
    difference: null,
  };
}
