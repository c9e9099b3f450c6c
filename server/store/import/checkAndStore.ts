import { createRowChecker } from '../../domain/import/createRowChecker.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import type { KindDefinition } from '../../domain/import/types.ts';
import { combineStatements } from '../cubeStore.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { factTableOf } from '../facts/factTables.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import { type BatchFile, finishBatch, insertBatch, knownKeys } from './batchStatements.ts';
import { checkContext } from './checkContext.ts';
import { type Collector, collectFacts } from './collectFacts.ts';
import type { FactWriter } from './factWriter.ts';
import { keepMapping, loadMappings } from './headerMappings.ts';
import type { ImportOptions } from './importFile.ts';
import type { ImportReport } from './importReport.ts';
import { readInto } from './readInto.ts';
import type { Reading } from './reading.ts';

/** About what a row takes; a guess too low costs a little time, one too high a little memory. */
const BYTES_A_ROW = 64;
const MOST_EXPECTED = 2 ** 22;

/** What was found, and whether it was committed: the batch's id, or null. */
export interface Outcome {
  report: ImportReport;
  periods: Collector['periods'];
}

/** Reads a file through the checks into an open writer, and commits or takes back what it wrote. */
export async function checkAndStore(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
): Promise<Outcome> {
  const { kind, dataKind } = file;
  const definition = importKinds[kind] as unknown as KindDefinition<unknown>;
  const table = factTableOf(kind);
  const batch = await writer.begin({
    expected: Math.min(file.fileBytes / BYTES_A_ROW, MOST_EXPECTED),
    table: table.table,
    keyed: table.keyed,
    columns: table.columns,
    batch: insertBatch(file),
    knownKeys: knownKeys(kind, dataKind),
  });
  // loaded after `begin`: from here on nobody else writes
  const context = {
    ...(await checkContext(store, dataKind)),
    mapping: options.mapping,
    remembered: await loadMappings(store.sql, kind),
  };
  const checker = createRowChecker(definition, context);
  const codes = await loadCodes(store.sql);
  const cube = table.family && newAccumulator(store.index, table.family, dataKind);
  const mayCommit = () =>
    !options.dryRun && !checker.refusesFile && (options.allowPartial === true || checker.refused.size === 0);
  const collector = collectFacts(definition, checker, writer, codes, cube, {
    mayCommit,
    partial: options.allowPartial === true,
  });
  const { read, form, headerRow } = await readInto(definition.columns, context, collector, checker, options);
  const whole = (await collector.end()) && read;
  const committed = whole && mayCommit() && collector.accepted > 0;
  const { problems, refusesFile } = checker;
  const found = refusesFile ? null : checker.reading;
  const reading: Reading | null = form && {
    ...form,
    headerRow,
    headers: [...(found?.headers ?? [])],
    columns: found?.columns ?? {},
    proposed: found?.proposed ?? {},
    mapping: found?.mapping ?? {},
    remembered: found?.remembered ?? false,
  };
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
  };
  if (committed) {
    // a block is made up while the one before is being written
    let written = begun(writer.seal());
    for await (const statement of combineStatements(store.sql, cube?.blocks() ?? [], 'merge')) {
      await written;
      written = begun(writer.run([statement]));
    }
    await written;
    const kept = found ? keepMapping(kind, found.headers, found.mapping, file.importedAt) : [];
    await writer.run([...codes.inserts(), ...kept, finishBatch(batch, report, collector.periods)]);
    await writer.commit();
  } else await writer.rollback();
  return { report, periods: collector.periods };
}

/** Work that is awaited later: until then its failure must not count as unhandled. */
function begun(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}
