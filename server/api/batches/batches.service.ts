import { Inject, Injectable } from '@nestjs/common';
import { type Asker, isSignedIn, type SignedIn } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { handsIn, reachOf } from '../../domain/access/permissions.ts';
import { isTypedName } from '../../domain/access/typedName.ts';
import { type BatchState, mayBecome } from '../../domain/import/batchStates.ts';
import { parseGiven } from '../../domain/import/given.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import type { RunningJob } from '../../domain/import/jobs.ts';
import { parseMapping } from '../../domain/import/parseMapping.ts';
import { TEXT_ENCODINGS } from '../../domain/import/recogniseFormat.ts';
import { RETURNED_KINDS, type ReturnedKind } from '../../domain/import/returnedKinds.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { takeStatement } from '../../domain/import/withdrawalStatement.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { fromCursor, toCursor } from '../figures/cursor.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { AskedColumn, Batch, ProblemConnection, ProblemGroup } from './batch.model.ts';
import type { BatchTrace } from './batchTrace.model.ts';
import { describeProgress } from './describeProgress.ts';
import type { Difference } from './difference.model.ts';
import {
  type FileBack,
  IMPORT_DESK,
  type ImportDesk,
  type IncomingFile,
  type ReceivedFile,
  type Refusal,
} from './importDesk.ts';
import type { ImportProgress } from './progress.model.ts';
import type { RemovedUpload } from './removedUpload.model.ts';
import type { ReturnedFile } from './returnedFile.model.ts';
import type { Withdrawal } from './withdrawal.model.ts';

const MOST_BATCHES = 200;
const MOST_PROBLEMS = 200;
const MOST_CHANGES = 500;

@Injectable()
export class BatchesService {
  constructor(
    @Inject(IMPORT_DESK) private readonly desk: ImportDesk,
    private readonly publications: PublicationService,
  ) {
    // work that goes on behind its answer publishes after it
    desk.onDone(() => publications.recheck());
  }

  /** Those that somebody may see. */
  async latest(first: number, asker: Asker): Promise<Batch[]> {
    checkFirst(first, MOST_BATCHES);
    const reachesAll = reachOf(asker.role, 'imports.read') === 'all';
    if (!reachesAll && asker.scope === null) return [];
    const found = await this.desk.batches(first, reachesAll ? null : asker.scope);
    return found.filter(({ scope, dataKind }) => may(asker, 'imports.read', { scope, dataKind }));
  }

  /** @throws ApiError UNKNOWN_BATCH */
  async one(id: string): Promise<Batch> {
    const batch = await this.desk.batch(id);
    if (!batch) throw new ApiError('UNKNOWN_BATCH', { batch: id });
    return batch;
  }

  /** Problems in the order of the file; their position is their cursor. */
  async problems(batch: string, first: number, after?: string): Promise<ProblemConnection> {
    checkFirst(first, MOST_PROBLEMS);
    const offset = after ? offsetAfter(after) : 0;
    const { problems, total } = await this.desk.problems(batch, offset, first);
    const end = offset + problems.length;
    return {
      edges: problems.map((node, position) => ({ cursor: toCursor(String(offset + position)), node })),
      pageInfo: {
        hasNextPage: end < total,
        endCursor: problems.length > 0 ? toCursor(String(end - 1)) : null,
      },
      totalCount: total,
    };
  }

  problemGroups(batch: string): Promise<ProblemGroup[]> {
    return this.desk.problemGroups(batch);
  }

  /** @throws ApiError UNKNOWN_BATCH, ALREADY_WITHDRAWN, NOT_WITHDRAWABLE, BATCH_BUSY, RESTORE_CONFLICT, WITHDRAWAL_… */
  async withdraw(id: string, reason: string, asker: Asker): Promise<Batch> {
    const by = signedIn(asker);
    await this.withdrawable(id);
    const statement = takeStatement({ by: by.account.shownName, reason });
    if ('code' in statement) {
      const { code, ...values } = statement;
      throw new ApiError(code, values);
    }
    return this.after(id, await this.desk.withdraw(id, { by, reason: statement.reason }));
  }

  /** @throws ApiError UNKNOWN_BATCH, ALREADY_WITHDRAWN, NOT_WITHDRAWABLE, BATCH_BUSY, RESTORE_CONFLICT */
  async withdrawal(id: string, first: number): Promise<Withdrawal | null> {
    checkFirst(first, MOST_CHANGES);
    const { state } = await this.withdrawable(id);
    const found = await this.desk.withdrawal(id, first);
    if (typeof found === 'string') throw refused(id, state, found);
    return found;
  }

  beforeWithdrawal(id: string): number | null {
    return this.desk.beforeWithdrawal(id);
  }

  /** @throws ApiError UNKNOWN_BATCH */
  async updatePages(id: string): Promise<Batch> {
    const batch = await this.one(id);
    if (batch.published === false && !this.desk.progress(id)) await this.desk.updatePages(id);
    return this.after(id, null);
  }

  /** A batch that can be withdrawn and with which nothing is being done. */
  private async withdrawable(id: string): Promise<Batch> {
    const batch = await this.one(id);
    const { state } = batch;
    if (state === 'withdrawn') throw new ApiError('ALREADY_WITHDRAWN', { batch: id });
    if (!mayBecome(state as BatchState, 'withdrawn'))
      throw new ApiError('NOT_WITHDRAWABLE', { batch: id, state });
    if (isAtIt(this.desk.progress(id))) throw new ApiError('BATCH_BUSY', { batch: id });
    return batch;
  }

  /** @throws ApiError UNKNOWN_BATCH, KIND_NOT_YOURS, NOT_COMMITTABLE, WARNINGS_WAIT, FILE_GONE, RIGHTS_ENDED */
  async commit(
    id: string,
    how: { acceptWarnings: boolean; allowPartial: boolean },
    asker: Asker,
  ): Promise<Batch> {
    const by = signedIn(asker);
    const batch = await this.one(id);
    if (!handsIn(by.role, batch.kind)) throw new ApiError('KIND_NOT_YOURS', {});
    if (batch.state !== 'checked') throw new ApiError('NOT_COMMITTABLE', { batch: id, state: batch.state });
    const groups = await this.desk.problemGroups(id);
    if (!how.acceptWarnings && groups.some(({ severity }) => severity === 'warning'))
      throw new ApiError('WARNINGS_WAIT', { batch: id });
    return this.after(id, await this.desk.commit(id, { ...how, by }));
  }

  /** @throws ApiError UNKNOWN_BATCH, FILE_GONE, NOT_COMMITTABLE, NOT_GIVABLE */
  async recheck(
    id: string,
    mapping: string[],
    encoding?: string,
    layout?: string,
    pairs?: string[],
  ): Promise<Batch> {
    const { kind } = await this.one(id);
    const { columns } = importKinds[kind as ImportKind];
    const { given, wrong } = parseGiven(columns, fromPairs(pairs ?? []));
    if (wrong[0] !== undefined) throw new ApiError('NOT_GIVABLE', { column: wrong[0] });
    const refusal = await this.desk.recheck(id, {
      encoding: TEXT_ENCODINGS.find((one) => one === encoding),
      layout: this.desk.layouts(kind).find((one) => one === layout),
      mapping: parseMapping(columns, mapping.filter(Boolean)).mapping,
      // fields that were emptied take back what was given
      given: pairs && (given ?? {}),
    });
    return this.after(id, refusal);
  }

  /** @throws ApiError UNKNOWN_BATCH, NOT_COMMITTABLE */
  async cancel(id: string, asker: Asker): Promise<boolean> {
    const by = signedIn(asker);
    const { state } = await this.one(id);
    const refusal = await this.desk.cancel(id, by);
    if (refusal) throw refused(id, state, refusal);
    return true;
  }

  /** Told to those alone who read every import: for which body a removed one was sent is no longer known. */
  async removed(id: string, asker: Asker): Promise<RemovedUpload | null> {
    return may(asker, 'imports.read', { scope: null }) ? this.desk.removed(id) : null;
  }

  /** @throws ApiError RIGHTS_ENDED */
  async receive(file: IncomingFile): Promise<ReceivedFile> {
    const received = await this.desk.receive(file);
    if (!received) throw new ApiError('RIGHTS_ENDED', {});
    this.publications.recheck();
    if (!received.already) return received;
    const { scope, dataKind } = await this.one(received.batch);
    return { ...received, byOthers: !may(file.by, 'imports.read', { scope, dataKind }) };
  }

  progress({ id, fileBytes }: Batch): ImportProgress | null {
    const job = this.desk.progress(id);
    return job && describeProgress(job, fileBytes);
  }

  /** Empty for whoever may not read the log of acts. */
  async trace({ id, scope }: Batch, asker: Asker): Promise<BatchTrace[]> {
    if (!may(asker, 'audit.read', { scope })) return [];
    const rows = await this.desk.trace(id);
    return rows.map(({ at, actor, account, role, action, before, after, details }) => ({
      at,
      by: actor,
      typed: isTypedName(actor, account),
      role,
      action,
      before,
      after,
      details,
    }));
  }

  layouts({ kind }: Batch): string[] {
    return this.desk.layouts(kind);
  }

  asked({ kind }: Batch): AskedColumn[] {
    return this.desk.asked(kind as ImportKind);
  }

  waits(id: string): boolean {
    return this.desk.waits(id);
  }

  difference(id: string, first: number): Promise<Difference | null> {
    return this.desk.difference(id, checkFirst(first, MOST_CHANGES));
  }

  async returned(id: string): Promise<ReturnedFile[]> {
    const files = await Promise.all(
      RETURNED_KINDS.map(async (kind) => ({ kind, file: await this.desk.fileBack(id, kind) })),
    );
    return files.flatMap(({ kind, file }) => (file ? [{ kind, name: file.name }] : []));
  }

  fileBack(id: string, kind: ReturnedKind): Promise<FileBack | null> {
    return this.desk.fileBack(id, kind);
  }

  /** The batch as it is after some work on it. @throws ApiError when nothing was done */
  private async after(id: string, refusal: Refusal | null): Promise<Batch> {
    const batch = await this.one(id);
    if (refusal) throw refused(id, batch.state, refusal);
    this.publications.recheck();
    return batch;
  }
}

/** @throws ApiError NOT_SIGNED_IN */
function signedIn(asker: Asker): SignedIn {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return asker;
}

/** Whether work is being done that a withdrawal may not come on top of; the pages may well be on their way. */
function isAtIt(job: RunningJob | null): boolean {
  return job !== null && job.phase !== 'publish';
}

function refused(batch: string, state: string, why: Refusal): ApiError {
  if (why === 'unknown_batch') return new ApiError('UNKNOWN_BATCH', { batch });
  if (why === 'file_gone') return new ApiError('FILE_GONE', { batch });
  if (why === 'rights_ended') return new ApiError('RIGHTS_ENDED', {});
  if (why === 'restore_conflict') return new ApiError('RESTORE_CONFLICT', { batch });
  // between the look and the turn somebody else took it back
  if (why === 'not_committed' && state === 'withdrawn') return new ApiError('ALREADY_WITHDRAWN', { batch });
  if (why === 'not_checked' && state === 'checked') return new ApiError('BATCH_BUSY', { batch });
  return new ApiError(why === 'not_committed' ? 'NOT_WITHDRAWABLE' : 'NOT_COMMITTABLE', { batch, state });
}

/** `cohort=2024` and the like. */
function fromPairs(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...text] = pair.split('=');
      return [name.trim(), text.join('=')];
    }),
  );
}

function offsetAfter(cursor: string): number {
  const position = Number(fromCursor(cursor));
  if (!Number.isInteger(position) || position < 0) throw new ApiError('INVALID_CURSOR', { cursor });
  return position + 1;
}
