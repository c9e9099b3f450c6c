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
  fileBytes: number;
  supersedes: string[];
  supersededBy: string | null;
  progress: Progress | null;
}

/** How far the work on a file is. */
export interface Progress {
  phase: 'waiting' | 'check' | 'store' | 'publish';
  bytes: number;
  size: number;
  percent: number | null;
  rows: number;
  rowsPerSecond: number | null;
  remainingSeconds: number | null;
}

/** One figure that an import changes, in words. */
export interface FigureChange {
  period: string | null;
  placeZh: string;
  placeEn: string;
  measureZh: string;
  measureEn: string;
  happens: 'added' | 'changed' | 'removed';
  beforeZh: string;
  beforeEn: string;
  afterZh: string;
  afterEn: string;
  change: string;
}

export interface Difference {
  added: number;
  changed: number;
  removed: number;
  changes: FigureChange[];
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
  /** the edition's layout by which it was read; null: as it stands */
  layout: string | null;
  remembered: boolean;
}

export interface ImportHistory {
  batches: Batch[];
  importKinds: KindHead[];
  completeness: Completeness;
  edition: { settings: { import: { maxFileMegabytes: number } } };
}

const PROGRESS = 'phase bytes size percent rows rowsPerSecond remainingSeconds';
const BATCH = `id kind dataKind sender period fileName state rows accepted warned refused importedAt
  fileBytes supersedes supersededBy progress { ${PROGRESS} }`;
const CHANGE = 'period placeZh placeEn measureZh measureEn beforeZh beforeEn afterZh afterEn change happens';
const PROBLEM = 'row column value code severity messageZh messageEn fixZh fixEn';
const READING =
  'workbook encoding delimiter sheet headerRow headers columns { column header } proposed { column header } layout remembered';

export const IMPORTS_QUERY = `query Imports($first: Int, $complete: String!) {
  batches(first: $first) { ${BATCH} }
  importKinds { ${KIND_HEAD} }
  completeness(kind: $complete) { ${COMPLETENESS} }
  edition { settings { import { maxFileMegabytes } } }
}`;

export interface ImportResult {
  edition: { settings: { import: { keepHours: number } } };
  batch: Batch & {
    /** the uploaded file waits for its commit */
    waits: boolean;
    /** foreign forms of such a file that the edition knows */
    layouts: string[];
    returned: { kind: 'refused' | 'annotated'; name: string }[];
    difference: Difference | null;
    reading: Reading | null;
    problemGroups: ProblemGroup[];
    problems: { totalCount: number; edges: { node: Problem }[] };
  };
}

export const IMPORT_QUERY = `query Import($id: ID!) {
  batch(id: $id) {
    ${BATCH}
    waits
    layouts
    returned { kind name }
    difference(first: 200) { added changed removed changes { ${CHANGE} } }
    reading { ${READING} }
    problemGroups { code severity rows column example { ${PROBLEM} } }
    problems(first: 200) { totalCount edges { node { ${PROBLEM} } } }
  }
  edition { settings { import { keepHours } } }
}`;

export const COMMIT_MUTATION = `mutation Commit($batch: ID!, $acceptWarnings: Boolean!, $allowPartial: Boolean!) {
  commitImport(batch: $batch, acceptWarnings: $acceptWarnings, allowPartial: $allowPartial) { id state }
}`;

export const CANCEL_MUTATION = 'mutation Cancel($batch: ID!) { cancelImport(batch: $batch) }';

export const RECHECK_MUTATION = `mutation Recheck($batch: ID!, $mapping: [String!]!, $encoding: String, $layout: String) {
  recheckImport(batch: $batch, mapping: $mapping, encoding: $encoding, layout: $layout) { id state }
}`;

export const WITHDRAW_MUTATION = `mutation Withdraw($batch: ID!) {
  withdraw(batch: $batch) { id state }
}`;
