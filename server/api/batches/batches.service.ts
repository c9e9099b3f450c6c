import { Inject, Injectable } from '@nestjs/common';
import { type BatchState, mayBecome } from '../../domain/import/batchStates.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { fromCursor, toCursor } from '../figures/cursor.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { Batch, ProblemConnection, ProblemGroup } from './batch.model.ts';
import { IMPORT_DESK, type ImportDesk, type IncomingFile, type ReceivedFile } from './importDesk.ts';

const MOST_BATCHES = 200;
const MOST_PROBLEMS = 200;

@Injectable()
export class BatchesService {
  constructor(
    @Inject(IMPORT_DESK) private readonly desk: ImportDesk,
    private readonly publications: PublicationService,
  ) {}

  async latest(first: number): Promise<Batch[]> {
    return this.desk.batches(checkFirst(first, MOST_BATCHES));
  }

  /** @throws ApiError UNKNOWN_BATCH */
  async one(id: string): Promise<Batch> {
    const batch = await this.desk.batch(id);
    if (!batch) throw new ApiError('UNKNOWN_BATCH', { batch: id });
    return batch;
  }

  /** Problems in the order of the file; their place is their cursor. */
  async problems(batch: string, first: number, after?: string): Promise<ProblemConnection> {
    checkFirst(first, MOST_PROBLEMS);
    const offset = after ? offsetAfter(after) : 0;
    const { problems, total } = await this.desk.problems(batch, offset, first);
    const end = offset + problems.length;
    return {
      edges: problems.map((node, place) => ({ cursor: toCursor(String(offset + place)), node })),
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

  /** @throws ApiError UNKNOWN_BATCH, NOT_WITHDRAWABLE */
  async withdraw(id: string): Promise<Batch> {
    const { state } = await this.one(id);
    if (!mayBecome(state as BatchState, 'withdrawn'))
      throw new ApiError('NOT_WITHDRAWABLE', { batch: id, state });
    await this.desk.withdraw(id);
    this.publications.recheck();
    return this.one(id);
  }

  async receive(file: IncomingFile): Promise<ReceivedFile> {
    const received = await this.desk.importFile(file);
    this.publications.recheck();
    return received;
  }
}

function offsetAfter(cursor: string): number {
  const place = Number(fromCursor(cursor));
  if (!Number.isInteger(place) || place < 0) throw new ApiError('INVALID_CURSOR', { cursor });
  return place + 1;
}
