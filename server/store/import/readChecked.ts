import type { Accumulator } from '../../domain/cube/accumulator.ts';
import {
  type CheckContext,
  createRowChecker,
  type RowChecker,
} from '../../domain/import/createRowChecker.ts';
import type { Given } from '../../domain/import/given.ts';
import { importKindOf } from '../../domain/import/importKinds.ts';
import { LineProblems } from '../../domain/import/lineProblems.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { AccountSchema } from '../entities/account.ts';
import { type GrowingCodes, loadCodes } from '../facts/codeNumbers.ts';
import { factTableOf } from '../facts/factTables.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { type BatchFile, insertBatch, KEYS_SQL, knownKeys, takeUpBatch } from './batchStatements.ts';
import { checkContext } from './checkContext.ts';
import { type Collector, collectFacts } from './collectFacts.ts';
import type { FactWriter } from './factWriter.ts';
import { fileStamp, hashFile } from './fileBytes.ts';
import { fileProblem } from './fileProblem.ts';
import { loadMappings } from './headerMappings.ts';
import type { ImportOptions } from './importOptions.ts';
import { type ReadFile, readInto } from './readInto.ts';

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

/** A file that was read to its end, or as far as it could be, before anything is decided about it. */
export interface CheckedFile {
  /** id; 0 where the pass only looks */
  batch: number;
  checker: RowChecker<unknown>;
  collector: Collector;
  /** numbers of codes, those that the file brought among them */
  codes: GrowingCodes;
  /** what the accepted rows come to; null: their kind has no cube */
  cube: Accumulator<unknown> | null;
  /** what is wrong with every line, where lines go back to the sender */
  lines: LineProblems | undefined;
  /** batches met that hold some of the rows already; null: such rows were refused */
  met: ReadonlySet<number> | null;
  read: ReadFile;
  /** what was given with the file or stated in its title, by column */
  given: Given;
  /** nothing refuses the file as a whole */
  whole: boolean;
}

/** Opens the writer, and reads the file through the checks into it. */
export async function readChecked(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
  pass: Pass,
): Promise<CheckedFile> {
  const { kind, dataKind } = file;
  const definition = importKindOf(kind);
  const { family, table, batchColumn, keyColumn, columns } = factTableOf(kind);
  const batch = await writer.begin({
    check: pass.check,
    expected: Math.min(file.fileBytes / BYTES_A_ROW, MOST_EXPECTED),
    table,
    batchColumn,
    keyColumn,
    columns,
    batch: options.batch ? takeUpBatch(options.batch.id, file) : insertBatch(file),
    knownKeys: knownKeys(kind, dataKind, pass.supersede === 'find' ? [] : pass.supersede),
    keysSql: KEYS_SQL,
  });
  // loaded after `begin`: from here on nobody else writes
  const lines = options.returned && new LineProblems();
  const context: CheckContext = {
    ...(await checkContext(store, kind, dataKind)),
    replaces: options.supersede === true,
    scope: options.scope,
    scopeNames: await namesOfScope(store.sql, kind, options.scope ?? null),
    mapping: options.mapping,
    given: options.given,
    remembered: await loadMappings(store, kind, options.account ?? null),
    lines,
  };
  const checker = createRowChecker(definition, context);
  const codes = await loadCodes(store.sql);
  const cube = family && newAccumulator(store.index, family, dataKind);
  const partial = options.allowPartial === true;
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
  if (options.inAsOther) checker.note('file_in_as_other', { batch: options.inAsOther });
  options.onPass?.(pass.check ? 'check' : 'store');
  const read = await readInto(definition.columns, context, layouts, collector, checker, options);
  const whole = (await collector.end()) && read.read;
  const changed = await wasChanged(options.path, file);
  if (changed) checker.say(fileProblem('file_changed'));
  const given = { ...context.stated, ...context.given };
  return { batch, checker, collector, codes, cube, lines, met, read, given, whole: whole && !changed };
}

/**
 * By what names the body is known to whoever looks after its accounts, where no list has them: whoever invites an association
 * writes its name as that of its account, or as what it speaks for.
 */
async function namesOfScope(sql: Sql, kind: ImportKind, scope: string | null): Promise<string[]> {
  if (scope === null || kind !== 'association-forecast') return [];
  const rows = await sql.all<{ shownName: string }>(
    tableOf(AccountSchema).select(['shownName'], { scope, role: 'association', state: 'active' }),
  );
  return rows.map(({ shownName }) => shownName);
}

/** Whether a file is no longer what was hashed: then what was read may be of either, and nothing of it may count. */
async function wasChanged(path: string, { fileHash, fileStamp: stamp }: BatchFile): Promise<boolean> {
  const now = await fileStamp(path);
  return now !== stamp && (now === null || (await hashFile(path)) !== fileHash);
}
