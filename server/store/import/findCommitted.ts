import { sameGiven } from '../../domain/import/given.ts';
import { Batch } from '../entities/batch.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';

/**
 * The report of an earlier, committed import of exactly this file; null when there is none. Read by another layout it is
 * another file, and which of several layouts is meant has to be asked anew.
 *
 * @returns other: the batch in which it is for another year than the one given now
 */
export async function findCommitted(
  store: Store,
  file: BatchFile,
  { layout, given }: Pick<ImportOptions, 'layout' | 'given'>,
): Promise<{ same: ImportReport | null; other: string | undefined }> {
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
  const alike = batches.filter(({ reading }) =>
    layout === undefined ? !reading?.layout || !hasTwin(reading.layout) : reading?.layout === layout,
  );
  const batch = alike.find(({ reading }) => sameGiven(given, reading?.given));
  if (!batch) return { same: null, other: alike[0] && String(alike[0].id) };
  const { id, kind, dataKind, rows, accepted, warned, refused, reading } = batch;
  const same: ImportReport = {
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
  return { same, other: undefined };
}
