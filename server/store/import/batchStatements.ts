import type { DataKind } from '../../domain/facts/dataKind.ts';
import { type BatchState, FIRST_STATE, passBatch } from '../../domain/import/batchStates.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { BatchSchema } from '../entities/batch.ts';
import { BatchKeysSchema } from '../entities/batchKeys.ts';
import type { Statement } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import type { ImportReport } from './importReport.ts';

export interface BatchFile {
  kind: ImportKind;
  dataKind: DataKind;
  edition: string;
  fileName: string;
  fileHash: string;
  /** what the disk said of it before it was hashed, see `fileStamp` */
  fileStamp: string | null;
  fileBytes: number;
  source: string;
  sender: string | null;
  importedAt: string;
}

const batches = tableOf(BatchSchema);
const batchKeys = tableOf(BatchKeysSchema);

/** Inserts a batch that nobody sees until it is finished; returns its id. */
export function insertBatch(file: BatchFile): Statement {
  return batches.insert(
    {
      kind: file.kind,
      dataKind: file.dataKind,
      state: FIRST_STATE,
      edition: file.edition,
      fileName: file.fileName.slice(0, 500),
      fileHash: file.fileHash,
      fileBytes: file.fileBytes,
      source: file.source.slice(0, 500),
      sender: file.sender,
      importedAt: file.importedAt,
      rows: 0,
      accepted: 0,
      warned: 0,
      refused: 0,
      problemCounts: '[]',
      problems: '[]',
    },
    'returning id',
  );
}

/** Text of the statement that stores a batch's fingerprints: batch, bytes. */
export const KEYS_SQL = batchKeys.insert({ batchId: null, bytes: null }).sql;

/** The states a batch passes while it is taken in, in their order. */
const TAKEN_IN = ['received', 'checked', 'committed'] as const satisfies BatchState[];

/** Writes down what became of a batch. @param from the state it has so far */
export function finishBatch(
  batch: number,
  report: Omit<ImportReport, 'batch'>,
  found: { periods: { from: string | null; to: string | null }; sender: string | null },
  from: (typeof TAKEN_IN)[number] = 'received',
): Statement {
  const to = report.state === 'committed' ? 'committed' : 'checked';
  const steps = TAKEN_IN.slice(TAKEN_IN.indexOf(from) + 1, TAKEN_IN.indexOf(to) + 1);
  return batches.update(
    {
      state: passBatch(from, ...steps),
      // a sender that was named stays
      sender: { ifNull: found.sender },
      periodFrom: found.periods.from,
      periodTo: found.periods.to,
      rows: report.rows,
      accepted: report.accepted,
      warned: report.warned,
      refused: report.refused,
      reading: report.reading && JSON.stringify(report.reading),
      problemCounts: JSON.stringify(report.problemCounts),
      problems: JSON.stringify(report.problems),
      supersedes: report.supersedes.length > 0 ? JSON.stringify(report.supersedes.map(Number)) : null,
      difference: report.difference && JSON.stringify(report.difference),
    },
    { id: batch },
  );
}

/** Takes up a batch that is there already; returns its id, as {@link insertBatch} does. */
export function takeUpBatch(batch: number, { fileHash, fileBytes }: BatchFile): Statement {
  return batches.update({ fileHash, fileBytes }, { id: batch }, 'returning id');
}

/** A committed batch's place is taken: its facts are set aside, as they are, for the case that the later one is withdrawn. */
export function supersedeBatch(batch: number, by: number): Statement {
  return batches.update({ state: passBatch('committed', 'superseded'), supersededBy: by }, { id: batch });
}

/** Fingerprints of the committed batches of a kind of file and of data. @param except batches whose place is being taken */
export function knownKeys(kind: ImportKind, dataKind: DataKind, except: readonly number[]): Statement {
  const others = except.length > 0 ? ` and b.id not in (${except.map(() => '?').join(', ')})` : '';
  return {
    sql: `select k.batch_id as batch, k.bytes from batch_keys k join batch b on b.id = k.batch_id
      where b.kind = ? and b.data_kind = ? and b.state = 'committed'${others} order by k.batch_id`,
    params: [kind, dataKind, ...except],
  };
}
