import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maskPersonal } from '../../domain/import/maskPersonal.ts';
import type { ImportProblem } from '../../domain/import/types.ts';
import type { Store } from '../openStore.ts';
import { refreshLists } from '../refreshLists.ts';
import { type BatchFile, finishBatch, insertBatch, takeUpBatch } from './batchStatements.ts';
import type { Outcome } from './checkAndStore.ts';
import { fileProblem } from './fileProblem.ts';
import { fileStamp } from './fileStamp.ts';
import { findCommitted } from './findCommitted.ts';
import { hashFile } from './hashFile.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import { inPasses } from './inPasses.ts';
import { writerFor } from './writerFor.ts';

const MEGABYTE = 1 << 20;

/**
 * Checks a file and commits it: facts, cube and the record of the batch in one transaction, all or nothing. A file
 * with a refused row is not committed unless `allowPartial`; the very same file twice changes nothing.
 *
 * @throws Error only for what is nobody's data: a file that is not there, a disk that is full, a database that is gone
 */
export function importFile(store: Store, options: ImportOptions): Promise<ImportReport> {
  return store.turns(async () => {
    const report = await importInTurn(store, options);
    if (report.state === 'committed') await refreshLists(store);
    return report;
  });
}

async function importInTurn(store: Store, options: ImportOptions): Promise<ImportReport> {
  const { path, kind, dataKind = 'real' } = options;
  await refreshLists(store);
  const fileName = maskPersonal(options.fileName ?? basename(path));
  const { size } = await stat(path);
  const megabytes = options.maxMegabytes ?? store.index.edition.settings.import.maxFileMegabytes;
  const file: BatchFile = {
    kind,
    dataKind,
    edition: store.index.edition.id,
    fileName,
    fileHash: '',
    fileStamp: null,
    fileBytes: size,
    source: maskPersonal(options.source ?? fileName),
    sender: options.sender ?? null,
    importedAt: options.now ?? new Date().toISOString(),
  };
  // what is too large is not read at all
  if (size > megabytes * MEGABYTE) {
    const problem = fileProblem('file_too_large', {
      megabytes: Math.ceil(size / MEGABYTE),
      limit: megabytes,
    });
    return keep(store, file, options, refusedWhole(file, problem));
  }
  // its thread starts while the file is hashed
  const writer = writerFor(store, size);
  try {
    file.fileStamp = await fileStamp(path);
    file.fileHash = await hashFile(path);
    const committed = await findCommitted(store, file, options.layout);
    if (committed) return committed;
    return await keep(store, file, options, await inPasses(store, writer, file, options));
  } finally {
    await writer.close();
  }
}

function refusedWhole({ kind, dataKind, sender }: BatchFile, problem: ImportProblem): Outcome {
  const { code, severity } = problem;
  return {
    report: {
      batch: null,
      kind,
      dataKind,
      state: 'checked',
      rows: 0,
      accepted: 0,
      warned: 0,
      refused: 0,
      reading: null,
      problems: [problem],
      problemCounts: [{ code, severity, count: 1 }],
      supersedes: [],
      difference: null,
      returned: false,
    },
    periods: { from: null, to: null },
    sender,
    superseded: [],
    met: new Set(),
    unsettled: false,
    acceptable: false,
  };
}

/** Stores the record of a file that was not committed, where that was asked for. */
async function keep(
  store: Store,
  file: BatchFile,
  options: ImportOptions,
  outcome: Outcome,
): Promise<ImportReport> {
  const { report } = outcome;
  if (report.batch !== null) return report;
  if (!options.batch && (!options.keepRefused || options.dryRun)) return report;
  const insert = options.batch ? takeUpBatch(options.batch.id, file) : insertBatch(file);
  return store.sql.transactional(async (sql) => {
    const [row] = await sql.all<{ id: number }>(insert);
    if (!row) throw new Error('the database gave the batch no id');
    await sql.run(finishBatch(row.id, report, outcome, options.batch?.state));
    return { ...report, batch: String(row.id) };
  });
}
