import type { DataKind } from '../domain/facts/dataKind.ts';
import type { SchoolRow } from '../domain/facts/rows.ts';
import { BatchSchema } from './entities/batch.ts';
import { SchoolSchema } from './entities/school.ts';
import type { Sql } from './sql.ts';
import { tableOf } from './tableOf.ts';

/** A school of a committed batch. */
export interface KnownSchool extends SchoolRow {
  dataKind: DataKind;
}

const SCHOOL = ['code', 'nameZh', 'nameEn', 'region', 'kind', 'validFrom', 'validTo'] as const;

/** The schools known so far, by code. */
export function knownSchools(sql: Sql): Promise<KnownSchool[]> {
  return sql.all<KnownSchool>(
    `select ${tableOf(SchoolSchema).fields(SCHOOL, 's')}, ${tableOf(BatchSchema).fields(['dataKind'], 'b')}
      from school s join batch b on b.id = s.batch_id where b.state = 'committed' order by s.code`,
  );
}
