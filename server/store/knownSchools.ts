import type { DataKind } from '../domain/facts/dataKind.ts';
import type { SchoolRow } from '../domain/facts/rows.ts';
import type { Sql } from './sql.ts';

/** A school of a committed batch. */
export interface KnownSchool extends SchoolRow {
  dataKind: DataKind;
}

/** The schools known so far, by code. */
export function knownSchools(sql: Sql): Promise<KnownSchool[]> {
  return sql.all<KnownSchool>(
    `select s.code, s.name_zh as "nameZh", s.name_en as "nameEn", s.region, s.kind,
      s.valid_from as "validFrom", s.valid_to as "validTo", b.data_kind as "dataKind"
      from school s join batch b on b.id = s.batch_id where b.state = 'committed' order by s.code`,
  );
}
