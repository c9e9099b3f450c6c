import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { cleanFileName } from '../../domain/import/cleanFileName.ts';
import { maskPersonal } from '../../domain/import/maskPersonal.ts';
import type { ImportProblem } from '../../domain/import/types.ts';
import { endWithRealFile } from '../access/endDemonstration.ts';
import type { Store } from '../openStore.ts';
import { refreshLists } from '../refreshLists.ts';
import { type BatchFile, finishBatch, insertBatch, takeUpBatch } from './batchStatements.ts';
import { checkAndStore, type Outcome, StaleCheck } from './checkAndStore.ts';
import type { FactWriter } from './factWriter.ts';
import { fileStamp, hashFile } from './fileBytes.ts';
import { fileProblem } from './fileProblem.ts';
import { findCommitted } from './findCommitted.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import { postgresWriter } from './postgresWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';

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
  const { size } = await stat(path);
  // before it is read: nothing that demonstrators left may have a say in it
  if (dataKind === 'real' && !options.dryRun)
    await store.sql.transactional((sql) =>
      endWithRealFile(store, sql, options.now ?? new Date().toISOString()),
    );
  await refreshLists(store);
  const fileName = maskPersonal(cleanFileName(options.fileName ?? basename(path)));
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
    const { same, other } = await findCommitted(store, file, options);
    if (same) return same;
    const asked = { ...options, inAsOther: other };
    return await keep(store, file, asked, await inPasses(store, writer, file, asked));
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

/** How often a commit is tried anew because somebody else's came between. */
const MOST_TRIES = 3;

/**
 * One reading is enough for a file that is added, and for one that was checked before. What another corrected file takes
 * the place of is known when it has been read to its end, so it is read once to look and once to commit.
 */
async function inPasses(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
): Promise<Outcome> {
  const check = options.dryRun === true;
  if (!check && options.supersede && options.superseded)
    return asChecked(store, writer, file, options, options.superseded);
  const supersede = options.supersede ? 'find' : [];
  const found = await checkAndStore(store, writer, file, options, {
    check: check || supersede === 'find',
    supersede,
  });
  if (supersede !== 'find' || (!found.unsettled && (check || !found.acceptable))) return found;
  let { superseded } = found;
  for (let tries = 1; ; tries++) {
    const again = writerFor(store, file.fileBytes);
    try {
      return await checkAndStore(store, again, file, options, {
        check,
        supersede: superseded,
        met: found.met,
      });
    } catch (error) {
      if (!(error instanceof StaleCheck) || tries === MOST_TRIES) throw error;
      superseded = error.superseded;
    } finally {
      await again.close();
    }
  }
}

/**
 * Commits what was checked as it was checked. Where something else has come in meanwhile, so that the file now takes the
 * place of other batches than its sender was shown, it is checked anew and says so: nobody commits what he has not seen.
 */
async function asChecked(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
  superseded: readonly number[],
): Promise<Outcome> {
  try {
    return await checkAndStore(store, writer, file, options, { check: false, supersede: superseded });
  } catch (error) {
    if (!(error instanceof StaleCheck)) throw error;
    await writer.rollback();
  }
  const again = writerFor(store, file.fileBytes);
  try {
    const found = await inPasses(store, again, file, { ...options, dryRun: true });
    const moved: ImportProblem = { ...fileProblem('checked_anew'), severity: 'warning' };
    found.report.problems.unshift(moved);
    found.report.problemCounts.unshift({ code: moved.code, severity: moved.severity, count: 1 });
    return found;
  } finally {
    await again.close();
  }
}

/** Up to so many bytes a thread of its own costs more than it gains. */
const SMALL = 2 << 20;

/** The writer of facts that suits the database, and the size of the file in bytes. */
function writerFor({ config: { database }, orm, secret }: Store, bytes: number): FactWriter {
  return database.dialect === 'sqlite'
    ? sqliteWriter(database.file, secret, bytes > SMALL)
    : postgresWriter(orm, secret);
}
