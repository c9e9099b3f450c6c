import { Batch } from '../entities/batch.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';
import type { ImportReport } from './importReport.ts';

/**
 * The report of an earlier, committed import of exactly this file; null when there is none. Read by another layout it is
 * another file.
 */
export async function findCommitted(
  store: Store,
  file: BatchFile,
  layout?: string,
): Promise<ImportReport | null> {
  const batches = await store.orm.em.fork().find(Batch, {
    fileHash: file.fileHash,
    kind: file.kind,
    dataKind: file.dataKind,
    state: 'committed',
  });
  const batch = batches.find((one) => layout === undefined || one.reading?.layout === layout);
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
    returned: false,
  };
}
