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

/** Writes down what became of a batch. */
export function finishBatch(
  batch: number,
  report: Omit<ImportReport, 'batch'>,
  periods: { from: string | null; to: string | null },
): Statement {
  const further: BatchState[] = report.state === 'committed' ? ['committed'] : [];
  return {
    sql: `update batch set state = ?, period_from = ?, period_to = ?, "rows" = ?, accepted = ?, warned = ?,
      refused = ?, reading = ?, problem_counts = ?, problems = ? where id = ?`,
    params: [
      passBatch(FIRST_STATE, 'checked', ...further),
      periods.from,
      periods.to,
      report.rows,
      report.accepted,
      report.warned,
      report.refused,
      report.reading && JSON.stringify(report.reading),
      JSON.stringify(report.problemCounts),
      JSON.stringify(report.problems),
      batch,
    ],
  };
}

/** Fingerprints of the committed batches of a kind of file and of data. */
export function knownKeys(kind: ImportKind, dataKind: DataKind): Statement {
  return {
    sql: `select k.batch_id, k.bytes from batch_keys k join batch b on b.id = k.batch_id
      where b.kind = ? and b.data_kind = ? and b.state = 'committed' order by k.batch_id`,
    params: [kind, dataKind],
  };
}
