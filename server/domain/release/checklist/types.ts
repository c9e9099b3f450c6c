import type { DataKind } from '../../facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../publication/types.ts';
import type { ReleaseVersion } from '../keptRelease.ts';
import type { DueRelease } from '../releaseCalendar.ts';

/** What a sentence prints that has a name in either language. */
export interface NamedInBoth {
  nameZh: string;
  nameEn: string;
}

/** Something that the checklist finds: the code of its sentence `releaseFinding.<code>` and what it prints. */
export interface Finding {
  code: FindingCode;
  /** an error cannot be laid before anybody; a warning needs a sentence by whoever lays it */
  severity: 'error' | 'warning';
  /** of several findings of a code: which one, e.g. a table */
  of: string | null;
  values: Readonly<Record<string, string | number | readonly NamedInBoth[]>>;
}

export type FindingCode =
  | 'missing_returns'
  | 'import_warnings'
  | 'imports_unfinished'
  | 'disclosure_broken'
  | 'corrections_wait'
  | 'word_changed'
  | 'figure_jumped'
  | 'sum_broken'
  | 'translation_missing'
  | 'method_missing'
  | 'sentence_outdated'
  | 'note_missing'
  | 'minute_missing'
  | 'minute_past'
  | 'next_missing'
  | 'behind_facts'
  | 'demonstration';

/** A file that was handed in. */
export interface CheckedBatch {
  batch: number;
  kind: string;
  dataKind: DataKind;
  state: string;
  /** rows with a warning */
  warned: number;
}

/** Tables that checks look at. */
export const CHECKED_TABLES = [
  'supply-demand/city',
  'supply-demand/sector',
  'supply-demand/region',
] as const satisfies readonly TableName[];

/** What a version is checked against. */
export interface ChecklistInput {
  version: ReleaseVersion;
  tables: Partial<PublicationTables>;
  /** the release before, as the public reads it; null: this is the first */
  previous: { period: string; tables: Partial<PublicationTables> } | null;
  /** the version of the release that is out; null: none is */
  corrected: { version: number; tables: Partial<PublicationTables> } | null;
  /** files that count in it, of the kind of data it is made of */
  batches: readonly CheckedBatch[];
  /** files of the same kind of data that are here and do not count yet */
  open: readonly CheckedBatch[];
  /** what counts now, see `basis` of the version */
  basis: string;
  next: DueRelease | null;
  /** ISO 8601, UTC */
  now: string;
}

/** One check of a release. */
export type ReleaseCheck = (input: ChecklistInput) => Finding[];

/** An error without more. */
export const error = (
  code: FindingCode,
  values: Finding['values'] = {},
  of: string | null = null,
): Finding => ({
  code,
  severity: 'error',
  of,
  values,
});

/** A warning without more. */
export const warning = (
  code: FindingCode,
  values: Finding['values'] = {},
  of: string | null = null,
): Finding => ({ code, severity: 'warning', of, values });
