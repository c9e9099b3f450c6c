import type { DataKind } from '../../domain/facts/dataKind.ts';
import { type BatchState, FIRST_STATE } from '../../domain/import/batchStates.ts';
import { passBatch } from '../../domain/import/passBatch.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { Statement } from '../sql.ts';
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

/** Inserts a batch that nobody sees until it is finished; returns its id. */
export function insertBatch(file: BatchFile): Statement {
  return {
    sql: `insert into batch (kind, data_kind, state, edition, file_name, file_hash, file_bytes, source, sender,
      imported_at, "rows", accepted, warned, refused, problem_counts, problems)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '[]', '[]') returning id`,
    params: [
      file.kind,
      file.dataKind,
      FIRST_STATE,
      file.edition,
      file.fileName.slice(0, 500),
      file.fileHash,
      file.fileBytes,
      file.source.slice(0, 500),
      file.sender,
      file.importedAt,
    ],
  };
}

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
  return {
    sql: `update batch set state = ?, sender = coalesce(sender, ?), period_from = ?, period_to = ?, "rows" = ?,
      accepted = ?, warned = ?, refused = ?, reading = ?, problem_counts = ?, problems = ?, supersedes = ?,
      difference = ? where id = ?`,
    params: [
      passBatch(from, ...steps),
      found.sender,
      found.periods.from,
      found.periods.to,
      report.rows,
      report.accepted,
      report.warned,
      report.refused,
      report.reading && JSON.stringify(report.reading),
      JSON.stringify(report.problemCounts),
      JSON.stringify(report.problems),
      report.supersedes.length > 0 ? JSON.stringify(report.supersedes.map(Number)) : null,
      report.difference && JSON.stringify(report.difference),
      batch,
    ],
  };
}

/** Takes up a batch that is there already; returns its id, as {@link insertBatch} does. */
export function takeUpBatch(batch: number, { fileHash, fileBytes }: BatchFile): Statement {
  return {
    sql: 'update batch set file_hash = ?, file_bytes = ? where id = ? returning id',
    params: [fileHash, fileBytes, batch],
  };
}

/** A committed batch's place is taken: its facts are set aside, as they are, for the case that the later one is withdrawn. */
export function supersedeBatch(batch: number, by: number): Statement {
  return {
    sql: 'update batch set state = ?, superseded_by = ? where id = ?',
    params: [passBatch('committed', 'superseded'), by, batch],
  };
}

/** Fingerprints of the committed batches of a kind of file and of data. @param except batches whose place is being taken */
export function knownKeys(kind: ImportKind, dataKind: DataKind, except: readonly number[]): Statement {
  const others = except.length > 0 ? ` and b.id not in (${except.map(() => '?').join(', ')})` : '';
  return {
    sql: `select k.batch_id, k.bytes from batch_keys k join batch b on b.id = k.batch_id
      where b.kind = ? and b.data_kind = ? and b.state = 'committed'${others} order by k.batch_id`,
    params: [kind, dataKind, ...except],
  };
}
