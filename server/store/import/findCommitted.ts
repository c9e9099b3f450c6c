import { Batch } from '../entities/batch.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';
import type { ImportReport } from './importReport.ts';

/**
 * The report of an earlier, committed import of exactly this file; null when there is none. Read by another layout it is
 * another file, and which of several layouts is meant has to be asked anew.
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
  const { layouts = [] } = store.index.edition.settings.import;
  /** whether a file of this layout may be one of another as well */
  const hasTwin = (name: string) => {
    const own = layouts.find((one) => one.name === name)?.headers ?? [];
    return layouts.some(
      ({ kind, name: other, headers }) =>
        kind === file.kind &&
        other !== name &&
        (headers.every((one) => own.includes(one)) || own.every((one) => headers.includes(one))),
    );
  };
  const batch = batches.find(({ reading }) =>
    layout === undefined ? !reading?.layout || !hasTwin(reading.layout) : reading?.layout === layout,
  );
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
