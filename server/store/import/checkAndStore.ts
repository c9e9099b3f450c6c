import { importKindOf } from '../../domain/import/importKinds.ts';
import { isProblemColumn } from '../../domain/import/lineProblems.ts';
import type { Reading } from '../../domain/import/reading.ts';
import type { ScopePart } from '../../domain/import/scope/createScope.ts';
import { judgeEarlier } from '../../domain/import/scope/judgeEarlier.ts';
import { checkStillActs } from '../access/stillActs.ts';
import { auditedBatch, OPERATOR } from '../audit/auditBatch.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { type BlockChange, changeStatement } from '../cubeStore.ts';
import { cubeOfBatches } from '../facts/cubeOfBatches.ts';
import type { Store } from '../openStore.ts';
import { asStatement, type Param, type Statement } from '../sql.ts';
import { loadEarlier, scopeStatements } from './batchScopes.ts';
import { type BatchFile, finishBatch, supersedeBatch } from './batchStatements.ts';
import type { Collector } from './collectFacts.ts';
import { createDifference } from './createDifference.ts';
import type { FactWriter } from './factWriter.ts';
import { fileProblem } from './fileProblem.ts';
import { keepMapping } from './headerMappings.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import { type CheckedFile, type Pass, readChecked } from './readChecked.ts';
import { returnRows } from './returned/returnRows.ts';

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
  const checked = await readChecked(store, writer, file, options, pass);
  const { checker, collector } = checked;
  const parts = collector.parts();
  const { superseded, whole } = await findSuperseded(store, file, options, pass, checked, parts);
  const unsettled = whole && [...(checked.met ?? [])].some((one) => !superseded.includes(one));
  const acceptable = whole && collector.accepted > 0 && mayAccept(checked, options);
  const committed = acceptable && !pass.check;
  // a second reading follows: what this one would change is not asked
  const counted = whole && !unsettled && collector.accepted > 0 && (committed || pass.check);
  const difference = counted ? createDifference(store, file, superseded, collector.kept) : null;
  if (difference) {
    const came = checked.cube?.blocks() ?? [];
    const went = await cubeOfBatches(store, store.sql, file.kind, file.dataKind, superseded);
    if (committed) await writeCube(writer, difference.blocks(came, went));
    else for await (const _ of difference.shown(came, went));
  }
  const reading = readingOf(checked);
  const report: ImportReport = {
    batch: committed ? String(checked.batch) : null,
    kind: file.kind,
    dataKind: file.dataKind,
    state: committed ? 'committed' : 'checked',
    rows: collector.rows,
    accepted: whole ? collector.accepted : 0,
    warned: checker.warned,
    refused: whole ? checker.refused.size : collector.rows,
    reading,
    problems: checker.problems.kept,
    problemCounts: checker.problems.byCode(),
    supersedes: superseded.map(String),
    difference: difference ? await difference.summary() : null,
    returned: !unsettled && (await giveBack(checked, file, options, reading)),
  };
  const outcome: Outcome = {
    report,
    periods: collector.periods,
    sender: onlySender(parts),
    superseded,
    met: checked.met ?? new Set<number>(),
    unsettled,
    acceptable,
  };
  if (committed) await commit(writer, file, options, checked, outcome, parts);
  else await writer.rollback();
  return outcome;
}

/**
 * What the file takes the place of, where it is to take any.
 *
 * @returns whole: still nothing refuses the file as a whole
 * @throws StaleCheck where that is not what the check found
 */
async function findSuperseded(
  store: Store,
  { kind, dataKind }: BatchFile,
  { supersede }: ImportOptions,
  pass: Pass,
  { checker, met, whole }: CheckedFile,
  parts: readonly ScopePart[],
): Promise<{ superseded: readonly number[]; whole: boolean }> {
  const named = pass.supersede === 'find' ? [] : pass.supersede;
  if (!whole || !supersede) return { superseded: named, whole };
  // mended rows belong beside those that were taken with the first sending, unless they repeat them
  const comesBack = checker.reading?.headers.some(isProblemColumn) === true;
  const repeated = met ?? pass.met;
  const earlier = await loadEarlier(store.sql, kind, dataKind);
  const { superseded, partly } = judgeEarlier(
    parts,
    comesBack ? earlier.filter((one) => repeated?.has(one.batch)) : earlier,
  );
  if (pass.supersede !== 'find' && superseded.join() !== named.join()) throw new StaleCheck(superseded);
  for (const { batch, left } of partly)
    checker.say(fileProblem('supersedes_part', { batch, sender: left.sender, period: left.period }));
  return { superseded, whole: partly.length === 0 };
}

/** Whether nothing found keeps a file out that its sender wants in. */
function mayAccept({ checker }: CheckedFile, { allowPartial, acceptWarnings }: ImportOptions): boolean {
  if (checker.refusesFile || (!allowPartial && checker.refused.size > 0)) return false;
  return (
    acceptWarnings !== false || !checker.problems.byCode().some(({ severity }) => severity === 'warning')
  );
}

/** Writes what is left of the facts, and the cube: a block is made up while the one before is being written. */
async function writeCube(writer: FactWriter, changes: AsyncIterable<BlockChange>): Promise<void> {
  await writer.seal();
  let written: Promise<void> = Promise.resolve();
  for await (const change of changes) {
    await written;
    written = writer.run([changeStatement(change)]);
    // it is awaited later: until then its failure must not count as unhandled
    written.catch(() => {});
  }
  await written;
}

/** How the file was read; of one with personal data nothing is kept. */
function readingOf({ checker, given, read: { form, headerRow, layout } }: CheckedFile): Reading | null {
  const found = checker.refusesFile ? null : checker.reading;
  return (
    form && {
      ...form,
      headerRow,
      headers: [...(found?.headers ?? [])],
      columns: found?.columns ?? {},
      proposed: found?.proposed ?? {},
      mapping: found?.mapping ?? {},
      remembered: found?.remembered ?? false,
      layout: layout?.name ?? null,
      ...(Object.keys(given).length > 0 && { given }),
    }
  );
}

/** Gives rows back to the sender, under the headers with which they came. @returns whether any were */
function giveBack(
  { checker, lines, read: { layout, gathered } }: CheckedFile,
  { kind }: BatchFile,
  options: ImportOptions,
  reading: Reading | null,
): Promise<boolean> {
  const asItCame = reading && layout ? { ...reading, headers: [...layout.headers] } : reading;
  return returnRows(options, asItCame, lines, checker, importKindOf(kind).columns, gathered);
}

function onlySender(parts: readonly ScopePart[]): string | null {
  const senders = new Set(parts.map(({ sender }) => sender).filter((sender) => sender !== ''));
  return senders.size === 1 ? ([...senders][0] ?? null) : null;
}

/**
 * Writes what belongs to the batch beside its facts and cube, and makes everything durable. @throws RightsEnded where whoever
 * hands it in may do so no more
 */
async function commit(
  writer: FactWriter,
  { kind, dataKind, fileHash, importedAt }: BatchFile,
  options: ImportOptions,
  { batch, checker, codes, read }: CheckedFile,
  outcome: Outcome,
  parts: readonly ScopePart[],
): Promise<void> {
  const sql = {
    all: <T extends object>(text: string | Statement, params?: readonly Param[]) =>
      writer.read<T>(asStatement(text, params)),
    run: (text: string | Statement, params?: readonly Param[]) => writer.run([asStatement(text, params)]),
  };
  if (options.acting) await checkStillActs(sql, options.acting);
  const { reading } = checker;
  const kept =
    reading && read.layout === null ? keepMapping(kind, reading, importedAt, options.account ?? null) : [];
  await writer.run([
    ...codes.inserts(),
    ...kept,
    ...scopeStatements(batch, parts),
    ...outcome.superseded.map((one) => supersedeBatch(one, batch)),
    finishBatch(batch, outcome.report, outcome, options.batch?.state),
  ]);
  const { actor = OPERATOR } = options;
  if (actor)
    await writeAudit(
      sql,
      auditedBatch('batch.commit', { batch, kind, dataKind, fileHash, at: importedAt }, actor, {
        rows: outcome.report.rows,
        accepted: outcome.report.accepted,
        periods: outcome.periods,
        supersedes: outcome.superseded,
        ...(options.acceptWarnings &&
          outcome.report.warned > 0 && { acceptedWarnings: outcome.report.warned }),
      }),
    );
  await writer.commit();
}
