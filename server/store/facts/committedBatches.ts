import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { Sql } from '../sql.ts';

/** What is known of the batches whose facts count. */
export interface CommittedBatch {
  id: number;
  kind: ImportKind;
  dataKind: DataKind;
  source: string;
  /** earliest and latest period, cohort or entry year */
  periodFrom: string | null;
  periodTo: string | null;
}

/** All committed batches, oldest first. */
export function committedBatches(sql: Sql): Promise<CommittedBatch[]> {
  return sql.all<CommittedBatch>(
    `select id, kind, data_kind as "dataKind", source, period_from as "periodFrom", period_to as "periodTo"
      from batch where state = 'committed' order by id`,
  );
}
