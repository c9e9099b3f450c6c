import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { maskPersonal } from '../../domain/import/maskPersonal.ts';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { ImportKind, ImportProblem } from '../../domain/import/types.ts';
import type { Store } from '../openStore.ts';
import { type BatchFile, finishBatch, insertBatch } from './batchStatements.ts';
import { checkAndStore, type Outcome } from './checkAndStore.ts';
import { fileProblem } from './fileProblem.ts';
import { findCommitted } from './findCommitted.ts';
import { hashFile } from './hashFile.ts';
import type { ImportReport } from './importReport.ts';
import { postgresWriter } from './postgresWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';

export interface ImportOptions {
  kind: ImportKind;
  /** file on this machine's disk */
  path: string;
  /** as the sender calls it; the path's last part when left out */
  fileName?: string;
  /** `real` when left out */
  dataKind?: DataKind;
  /** printed as the figures' source; the file name when left out */
  source?: string;
  sender?: string;
  /** only check */
  dryRun?: boolean;
  /** commit the good rows of a file that has refused ones */
  allowPartial?: boolean;
  /** store the record of a file that was not committed, so that its problems can be looked up */
  keepRefused?: boolean;
  /** largest file to be read; the edition's limit when left out */
  maxMegabytes?: number;
  /** encoding of a text file; found out when left out */
  encoding?: TextEncoding | undefined;
  /** sheet of a workbook; the first that is not hidden when left out */
  sheet?: string | undefined;
  /** what the sender's own headers stand for; kept for later files with the same headers */
  mapping?: HeaderMapping | undefined;
  /** ISO 8601, UTC; the present when left out */
  now?: string;
  /** bytes read so far */
  onProgress?: (bytes: number) => void;
}

const MEGABYTE = 1 << 20;
/** Up to here a thread of its own costs more than it gains. */
const SMALL = 2 * MEGABYTE;

/**
 * Checks a file and commits it: facts, cube and the record of the batch in one transaction, all or nothing. A file
 * with a refused row is not committed unless `allowPartial`; the very same file twice changes nothing.
 *
 * @throws Error only for what is nobody's data: a file that is not there, a disk that is full, a database that is gone
 */
export function importFile(store: Store, options: ImportOptions): Promise<ImportReport> {
  return store.turns(() => importInTurn(store, options));
}

async function importInTurn(store: Store, options: ImportOptions): Promise<ImportReport> {
  const { path, kind, dataKind = 'real' } = options;
  const fileName = maskPersonal(options.fileName ?? basename(path));
  const { size } = await stat(path);
  const megabytes = options.maxMegabytes ?? store.index.edition.settings.import.maxFileMegabytes;
  const file: BatchFile = {
    kind,
    dataKind,
    edition: store.index.edition.id,
    fileName,
    fileHash: '',
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
  const { database } = store.config;
  // its thread starts while the file is hashed
  const writer =
    database.dialect === 'sqlite'
      ? sqliteWriter(database.file, store.secret, size > SMALL)
      : postgresWriter(store.orm, store.secret);
  try {
    file.fileHash = await hashFile(path);
    const committed = await findCommitted(store, file);
    if (committed) return committed;
    return await keep(store, file, options, await checkAndStore(store, writer, file, options));
  } finally {
    await writer.close();
  }
}

function refusedWhole({ kind, dataKind }: BatchFile, problem: ImportProblem): Outcome {
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
    },
    periods: { from: null, to: null },
  };
}

/** Stores the record of a file that was not committed, where that was asked for. */
async function keep(
  store: Store,
  file: BatchFile,
  options: ImportOptions,
  { report, periods }: Outcome,
): Promise<ImportReport> {
  if (report.batch !== null || !options.keepRefused || options.dryRun) return report;
  const insert = insertBatch(file);
  const [row] = await store.sql.all<{ id: number }>(insert.sql, insert.params);
  if (!row) throw new Error('the database gave the batch no id');
  const finish = finishBatch(row.id, report, periods);
  await store.sql.run(finish.sql, finish.params);
  return { ...report, batch: String(row.id) };
}
