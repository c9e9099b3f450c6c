import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { BatchSchema } from '../entities/batch.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const FIELDS = tableOf(BatchSchema).fields(['id', 'kind', 'dataKind', 'source', 'periodFrom', 'periodTo']);

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
  return sql.all<CommittedBatch>(`select ${FIELDS} from batch where state = 'committed' order by id`);
}
