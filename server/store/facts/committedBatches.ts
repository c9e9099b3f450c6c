import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { Sql } from '../sql.ts';

/** What is known of the batches whose facts count. */
export interface CommittedBatch {
  id: number;
  kind: ImportKind;
  dataKind: DataKind;
  source: string;
}

/** All committed batches, oldest first. */
export function committedBatches(sql: Sql): Promise<CommittedBatch[]> {
  return sql.all<CommittedBatch>(
    `select id, kind, data_kind as "dataKind", source from batch where state = 'committed' order by id`,
  );
}
