import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { Job, JobProgress, JobResult } from '../../domain/import/jobs.ts';
import { isProblemColumn } from '../../domain/import/lineProblems.ts';
import { RightsEnded } from '../access/stillActs.ts';
import { type NamedActor, WEB_FORM } from '../audit/auditBatch.ts';
import { AccountSchema } from '../entities/account.ts';
import { Batch } from '../entities/batch.ts';
import { ImportCancelled } from '../import/importCancelled.ts';
import { importFile } from '../import/importFile.ts';
import type { ImportOptions } from '../import/importOptions.ts';
import type { Store } from '../openStore.ts';
import { previewWithdrawal } from '../previewWithdrawal.ts';
import { publish } from '../publications.ts';
import { tableOf } from '../tableOf.ts';
import { withdraw } from '../withdraw.ts';
import { removeStaged } from './removeStaged.ts';
import { stagedFiles } from './stagedFiles.ts';

export interface JobHooks {
  onProgress: (progress: JobProgress) => void;
  cancelled: () => boolean;
}

/**
 * Does one piece of work on a batch. Called off, it leaves nothing of the batch; a process that dies in the middle of it
 * leaves the file and the record as they were, so that it can be done again. Where whoever asked for it was locked, signed out or
 * given another role meanwhile, it is not done.
 */
export async function runJob(store: Store, job: Job, hooks: JobHooks): Promise<JobResult> {
  try {
    return await doJob(store, job, hooks);
  } catch (error) {
    // what was asked of it in good time still waits, or still counts
    if (error instanceof RightsEnded) return { done: 'refused', why: 'rights_ended' };
    throw error;
  }
}

async function doJob(store: Store, job: Job, hooks: JobHooks): Promise<JobResult> {
  if (job.do === 'withdraw') {
    const done = await withdraw(store, String(job.batch), job);
    if (typeof done === 'string') return { done: 'refused', why: done };
    await stagedFiles(store.config, job.batch).removeAll();
    hooks.onProgress({ phase: 'publish', bytes: 0, rows: 0 });
    await publish(store);
    return { done: 'withdrawn', batch: job.batch };
  }
  if (job.do === 'preview') {
    const preview = await previewWithdrawal(store, job.batch);
    return typeof preview === 'string' ? { done: 'refused', why: preview } : { done: 'previewed', preview };
  }
  if (job.do === 'publish') {
    await publish(store);
    return { done: 'published', batch: job.batch };
  }
  const batch = await store.orm.em.fork().findOne(Batch, { id: job.batch });
  if (!batch) return { done: 'refused', why: 'unknown_batch' };
  const { state } = batch;
  if (state !== 'received' && state !== 'checked') return { done: 'refused', why: 'not_checked' };
  if (job.do === 'commit' && state !== 'checked') return { done: 'refused', why: 'not_checked' };
  const files = stagedFiles(store.config, job.batch);
  if (!existsSync(files.upload)) return { done: 'refused', why: 'file_gone' };
  try {
    return await takeIn(store, batch, state, job, hooks);
  } catch (error) {
    const ended = error instanceof RightsEnded;
    // a file that was checked in good time waits for others of its body
    if (ended ? job.do !== 'check' : !(error instanceof ImportCancelled)) throw error;
    await removeStaged(store, job.batch, { why: ended ? 'rights_ended' : 'cancelled' });
    return ended ? { done: 'refused', why: 'rights_ended' } : { done: 'cancelled' };
  }
}

async function takeIn(
  store: Store,
  batch: Batch,
  state: 'received' | 'checked',
  job: Extract<Job, { do: 'check' | 'commit' }>,
  { onProgress, cancelled }: JobHooks,
): Promise<JobResult> {
  const files = stagedFiles(store.config, batch.id);
  const progress: JobProgress = { phase: 'check', bytes: 0, rows: 0 };
  const options = optionsOf(batch);
  const oneStep = job.do === 'check' && batch.options?.oneStep === true && state === 'received';
  await files.removeReturned();
  const report = await importFile(store, {
    ...options,
    // a file that is committed as soon as it is checked, its sender commits
    actor: job.do === 'commit' ? job.actor : await senderOf(store, batch),
    acting: job.do === 'commit' ? job.acting : batch.options?.acting,
    path: files.upload,
    batch: { id: batch.id, state },
    dryRun: job.do === 'check' && !oneStep,
    // rows that come back mended find what they belong to anew
    superseded:
      job.do === 'commit' && !batch.reading?.headers.some(isProblemColumn)
        ? (batch.supersedes ?? [])
        : undefined,
    acceptWarnings: oneStep || (job.do === 'commit' && job.acceptWarnings),
    allowPartial: job.do === 'commit' && job.allowPartial,
    returned: {
      language: batch.options?.language ?? 'zh',
      refused: files.returned('refused', 'csv'),
      annotated: files.returned('annotated', 'csv'),
    },
    onPass: (phase) => {
      progress.phase = phase;
      onProgress(progress);
    },
    onProgress: (bytes, rows) => onProgress({ ...progress, bytes, rows }),
    cancelled,
  });
  if (report.state === 'already') {
    const already = Number(report.batch);
    await removeStaged(store, batch.id, { why: 'already', batch: already });
    return { done: 'already', batch: already };
  }
  for (const kind of ['refused', 'annotated'] as const)
    if (report.reading?.workbook && existsSync(files.returned(kind, 'csv')))
      await rename(files.returned(kind, 'csv'), files.returned(kind, 'xlsx'));
  if (report.state === 'committed') {
    // before the pages, which take longer: it holds student numbers
    await files.letGo(report.refused > 0, store.index.edition.settings.import.keepOriginal);
    onProgress({ ...progress, phase: 'publish', rows: report.rows });
    await publish(store);
    return { done: 'committed', batch: batch.id };
  }
  const personal = report.problemCounts.some(
    ({ code, severity }) => severity === 'error' && code.startsWith('personal_'),
  );
  // nothing personal is kept, not even until the commit; and where no step follows, nothing at all
  if (personal || oneStep) await files.removeAll();
  return { done: 'checked', batch: batch.id };
}

/** The account that sent a file, as the log tells of it. */
async function senderOf({ sql }: Store, { account, role }: Batch): Promise<NamedActor> {
  if (account === null) return WEB_FORM;
  const [found] = await sql.all<{ id: number; shownName: string }>(
    tableOf(AccountSchema).select(['id', 'shownName'], { name: account }),
  );
  return found
    ? { name: found.shownName, role, account: { ...found, name: account } }
    : { name: account, role };
}

function optionsOf({
  kind,
  dataKind,
  fileName,
  source,
  sender,
  scope,
  account,
  importedAt,
  options,
}: Batch): Omit<ImportOptions, 'path'> {
  return {
    kind,
    dataKind,
    fileName,
    source,
    sender: sender ?? undefined,
    scope: scope ?? null,
    account,
    now: importedAt,
    encoding: options?.encoding ?? undefined,
    mapping: options?.mapping ?? undefined,
    layout: options?.layout ?? undefined,
    given: options?.given ?? undefined,
    supersede: options?.supersede === true,
  };
}
