import { createRowChecker } from '../../domain/import/createRowChecker.ts';
import { importKindOf } from '../../domain/import/importKinds.ts';
import { isProblemColumn, LineProblems } from '../../domain/import/lineProblems.ts';
import type { Reading } from '../../domain/import/reading.ts';
import { judgeEarlier } from '../../domain/import/scope/judgeEarlier.ts';
import { changeStatement } from '../cubeStore.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { cubeOfBatches } from '../facts/cubeOfBatches.ts';
import { factTableOf } from '../facts/factTables.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import { loadEarlier, scopeStatements } from './batchScopes.ts';
import {
  type BatchFile,
  finishBatch,
  insertBatch,
  KEYS_SQL,
  knownKeys,
  supersedeBatch,
  takeUpBatch,
} from './batchStatements.ts';
import { checkContext } from './checkContext.ts';
import { type Collector, collectFacts } from './collectFacts.ts';
import { createDifference } from './createDifference.ts';
import type { FactWriter } from './factWriter.ts';
import { fileProblem } from './fileProblem.ts';
import { fileStamp } from './fileStamp.ts';
import { hashFile } from './hashFile.ts';
import { keepMapping, loadMappings } from './headerMappings.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import { readInto } from './readInto.ts';
import { returnRows } from './returned/returnRows.ts';

/** About what a row takes; a guess too low costs a little time, one too high a little memory. */
const BYTES_A_ROW = 64;
const MOST_EXPECTED = 2 ** 22;

/** What a file is read for. */
export interface Pass {
  /** only look: nothing is written, and nobody is kept from writing */
  check: boolean;
  /** batches whose place the file takes; `find`: those that it may take are found out, in a check */
  supersede: readonly number[] | 'find';
  /** batches that hold some of the file's rows, as they were found in the check */
  met?: ReadonlySet<number>;
}

/** What was found, and whether it was committed: the batch's id, or null. */
export interface Outcome {
  report: ImportReport;
  periods: Collector['periods'];
  /** the one sender of all rows; null: several or none known */
  sender: string | null;
  superseded: readonly number[];
  /** batches that hold some of its rows */
  met: ReadonlySet<number>;
  /** rows met stored ones of batches whose place is not taken, so they must be looked at once more */
  unsettled: boolean;
  /** whether it can be committed as the sender asked */
  acceptable: boolean;
}

/** Between the check and the commit somebody else committed or withdrew what the file speaks of. */
export class StaleCheck extends Error {
  /** what it takes the place of now */
  readonly superseded: readonly number[];

  constructor(superseded: readonly number[]) {
    super('what the file takes the place of has changed since it was checked');
    this.superseded = superseded;
  }
}

/** Reads a file through the checks into an open writer, and commits or takes back what it wrote. */
export async function checkAndStore(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
  pass: Pass,
): Promise<Outcome> {
  const { kind, dataKind } = file;
  const definition = importKindOf(kind);
  const table = factTableOf(kind);
  const named = pass.supersede === 'find' ? [] : pass.supersede;
  const batch = await writer.begin({
    check: pass.check,
    expected: Math.min(file.fileBytes / BYTES_A_ROW, MOST_EXPECTED),
    table: table.table,
    batchColumn: table.batchColumn,
    keyColumn: table.keyColumn,
    columns: table.columns,
    batch: options.batch ? takeUpBatch(options.batch.id, file) : insertBatch(file),
    knownKeys: knownKeys(kind, dataKind, named),
    keysSql: KEYS_SQL,
  });
  // loaded after `begin`: from here on nobody else writes
  const context = {
    ...(await checkContext(store, kind, dataKind)),
    replaces: options.supersede === true,
    mapping: options.mapping,
    remembered: await loadMappings(store.sql, kind),
    lines: options.returned && new LineProblems(),
  };
  const checker = createRowChecker(definition, context);
  const codes = await loadCodes(store.sql);
  const cube = table.family && newAccumulator(store.index, table.family, dataKind);
  const partial = options.allowPartial === true;
  const { problems } = checker;
  const mayAccept = () =>
    !checker.refusesFile &&
    (partial || checker.refused.size === 0) &&
    (options.acceptWarnings !== false || !problems.byCode().some(({ severity }) => severity === 'warning'));
  const met = pass.supersede === 'find' ? new Set<number>() : null;
  const collector = collectFacts(definition, checker, writer, codes, cube, {
    mayCommit: () => !pass.check && !checker.refusesFile && (partial || checker.refused.size === 0),
    partial: partial || pass.check,
    sender: file.sender,
    met,
  });
  const layouts = (store.index.edition.settings.import.layouts ?? []).filter(
    (layout) => layout.kind === kind && (options.layout ?? layout.name) === layout.name,
  );
  options.onPass?.(pass.check ? 'check' : 'store');
  const { read, form, headerRow, layout, gathered } = await readInto(
    definition.columns,
    context,
    layouts,
    collector,
    checker,
    options,
  );
  let whole = (await collector.end()) && read;
  if (await wasChanged(options.path, file)) {
    const changed = fileProblem('file_changed');
    problems.add(changed.code, changed.severity, () => changed);
    whole = false;
  }
  const parts = collector.parts();
  let superseded = named;
  if (whole && options.supersede) {
    // mended rows belong beside those that were taken with the first sending, unless they repeat them
    const comesBack = checker.reading?.headers.some(isProblemColumn) === true;
    const repeated = met ?? pass.met;
    const earlier = await loadEarlier(store.sql, kind, dataKind);
    const judged = judgeEarlier(
      parts,
      comesBack ? earlier.filter((one) => repeated?.has(one.batch)) : earlier,
    );
    if (pass.supersede !== 'find' && judged.superseded.join() !== named.join())
      throw new StaleCheck(judged.superseded);
    superseded = judged.superseded;
    for (const { batch, left } of judged.partly) {
      const part = fileProblem('supersedes_part', { batch, sender: left.sender, period: left.period });
      problems.add(part.code, part.severity, () => part);
    }
    whole = judged.partly.length === 0;
  }
  const unsettled = whole && [...(met ?? [])].some((one) => !superseded.includes(one));
  const acceptable = whole && collector.accepted > 0 && mayAccept();
  const committed = acceptable && !pass.check;
  // a second reading follows: what this one would change is not asked
  const counted = whole && !unsettled && collector.accepted > 0 && (committed || pass.check);
  const found = checker.refusesFile ? null : checker.reading;
  const reading: Reading | null = form && {
    ...form,
    headerRow,
    headers: [...(found?.headers ?? [])],
    columns: found?.columns ?? {},
    proposed: found?.proposed ?? {},
    mapping: found?.mapping ?? {},
    remembered: found?.remembered ?? false,
    layout: layout?.name ?? null,
  };
  const difference = counted ? createDifference(store, file, superseded, collector.kept) : null;
  if (committed) {
    await writer.seal();
    // a block is made up while the one before is being written
    let written: Promise<void> = Promise.resolve();
    for await (const change of difference?.blocks(
      cube?.blocks() ?? [],
      await cubeOfBatches(store, store.sql, kind, dataKind, superseded),
    ) ?? []) {
      await written;
      written = begun(writer.run([changeStatement(change)]));
    }
    await written;
  } else if (difference) {
    const went = await cubeOfBatches(store, store.sql, kind, dataKind, superseded);
    for await (const _ of difference.shown(cube?.blocks() ?? [], went));
  }
  const senders = new Set(parts.map(({ sender }) => sender).filter((sender) => sender !== ''));
  const sender = senders.size === 1 ? ([...senders][0] ?? null) : null;
  const asItCame = reading && layout ? { ...reading, headers: [...layout.headers] } : reading;
  const returned =
    !unsettled && (await returnRows(options, asItCame, context.lines, checker, definition.columns, gathered));
  const report: ImportReport = {
    batch: committed ? String(batch) : null,
    kind,
    dataKind,
    state: committed ? 'committed' : 'checked',
    rows: collector.rows,
    accepted: whole ? collector.accepted : 0,
    warned: checker.warned,
    refused: whole ? checker.refused.size : collector.rows,
    reading,
    problems: problems.kept,
    problemCounts: problems.byCode(),
    supersedes: superseded.map(String),
    difference: difference ? await difference.summary() : null,
    returned,
  };
  const outcome = {
    report,
    periods: collector.periods,
    sender,
    superseded,
    met: met ?? new Set<number>(),
    unsettled,
    acceptable,
  };
  if (committed) {
    const kept =
      found && layout === null ? keepMapping(kind, found.headers, found.mapping, file.importedAt) : [];
    await writer.run([
      ...codes.inserts(),
      ...kept,
      ...scopeStatements(batch, parts),
      ...superseded.map((one) => supersedeBatch(one, batch)),
      finishBatch(batch, report, outcome, options.batch?.state),
    ]);
    await writer.commit();
  } else await writer.rollback();
  return outcome;
}

/** Whether a file is no longer what was hashed: then what was read may be of either, and nothing of it may count. */
async function wasChanged(path: string, { fileHash, fileStamp: stamp }: BatchFile): Promise<boolean> {
  const now = await fileStamp(path);
  return now !== stamp && (now === null || (await hashFile(path)) !== fileHash);
}

/** Work that is awaited later: until then its failure must not count as unhandled. */
function begun(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}
