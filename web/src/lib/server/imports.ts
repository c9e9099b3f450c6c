import type { DataKind } from '../figures/types.ts';
import { COMPLETENESS, type Completeness } from './completeness.ts';
import { KIND_HEAD, type KindHead } from './importKinds.ts';

export interface Batch {
  id: string;
  kind: string;
  dataKind: DataKind;
  sender: string | null;
  period: string | null;
  fileName: string;
  state: string;
  rows: number;
  accepted: number;
  warned: number;
  refused: number;
  importedAt: string;
}

export interface Problem {
  row: number | null;
  column: string | null;
  value: string | null;
  code: string;
  severity: 'error' | 'warning' | 'note';
  messageZh: string;
  messageEn: string;
  fixZh: string;
  fixEn: string;
}

export interface ProblemGroup {
  code: string;
  severity: Problem['severity'];
  rows: number;
  column: string | null;
  example: Problem;
}

export interface MappedHeader {
  column: string;
  header: string;
}

/** How the file was read; null: it was not. */
export interface Reading {
  workbook: string | null;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  headerRow: number | null;
  headers: string[];
  columns: MappedHeader[];
  proposed: MappedHeader[];
  remembered: boolean;
}

export interface ImportHistory {
  batches: Batch[];
  importKinds: KindHead[];
  completeness: Completeness;
  edition: { settings: { import: { maxFileMegabytes: number } } };
}

const BATCH = 'id kind dataKind sender period fileName state rows accepted warned refused importedAt';
const PROBLEM = 'row column value code severity messageZh messageEn fixZh fixEn';
const READING =
  'workbook encoding delimiter sheet headerRow headers columns { column header } proposed { column header } remembered';

export const IMPORTS_QUERY = `query Imports($first: Int, $complete: String!) {
  batches(first: $first) { ${BATCH} }
  importKinds { ${KIND_HEAD} }
  completeness(kind: $complete) { ${COMPLETENESS} }
  edition { settings { import { maxFileMegabytes } } }
}`;

export interface ImportResult {
  batch: Batch & {
    reading: Reading | null;
    problemGroups: ProblemGroup[];
    problems: { totalCount: number; edges: { node: Problem }[] };
  };
}

export const IMPORT_QUERY = `query Import($id: ID!) {
  batch(id: $id) {
    ${BATCH}
    reading { ${READING} }
    problemGroups { code severity rows column example { ${PROBLEM} } }
    problems(first: 200) { totalCount edges { node { ${PROBLEM} } } }
  }
}`;

export const WITHDRAW_MUTATION = `mutation Withdraw($batch: ID!) {
  withdraw(batch: $batch) { id state }
}`;
