/** Codes that say what a row is about; a row carries those its table is grouped by. */
export interface RowKey {
  period?: string;
  cohort?: string;
  region?: string;
  sector?: string;
  specialty?: string;
  occupation?: string;
  school?: string;
}

/** What a row is about. */
export interface RowSubject {
  key: RowKey;
  nameZh: string;
  nameEn: string;
}
