import type { CheckSettings, Goalpost } from '../edition/editionSettings.ts';
import type { NameList } from '../edition/indexNames.ts';
import type { CodeListName } from '../facts/rows.ts';
import type { KnownFacts } from './checks/knownFacts.ts';
import type { ProblemCode, Severity } from './problemCodes.ts';
import type { ClassifyTitle } from './titles/types.ts';

export type { ProblemCode, Severity };

export const IMPORT_KINDS = [
  'market',
  'postings',
  'demand',
  'outcomes',
  'outcome-returns',
  'enrolment',
  'programmes',
  'schools',
  'intake-pool',
  'association-forecast',
  'codes',
  'crosswalk',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** One thing wrong with one cell, row or file. Its sentences are `problem.<code>` and `fix.<code>`. */
export interface ImportProblem {
  /** line of the file as a spreadsheet counts it, the header being 1; null: the file as a whole */
  row: number | null;
  /** the column's header as the file has it; null: the row as a whole */
  column: string | null;
  /** what stood there, shortened; null where it must not be repeated */
  value: string | null;
  code: ProblemCode;
  severity: Severity;
  /** what the sentence needs besides row, column and value */
  values: Record<string, string | number>;
}

/** How a cell's text becomes a value. A blank cell is null: not collected. */
export type FieldType =
  | { is: 'period' }
  /** `ahead`: the year may lie in the future, e.g. that in which a school closes */
  | { is: 'year'; ahead?: boolean }
  /** a code, name or alias of an edition's list, or of the schools known so far; `extra` adds words of its own */
  | { is: 'code'; list: NameList; extra?: Readonly<Record<string, string>> }
  /** a region of the edition by code, name or alias, read to its code; any other name stays as it is: an area outside */
  | { is: 'area'; longest: number }
  | { is: 'choice'; choices: Readonly<Record<string, string>> }
  /** a day, read to `2026-09-01`; `ahead`: it may lie in the future */
  | { is: 'date'; ahead?: boolean }
  /** a whole number from 0; `unstated` are words for a number that is not said */
  | { is: 'count'; unstated?: readonly string[] }
  /** a number from `low` to `high` with at most two decimals */
  | { is: 'amount'; low: number; high: number }
  /** a share from 0 to 1 with at most four decimals */
  | { is: 'ratio' }
  | { is: 'pay' }
  | { is: 'flag' }
  | { is: 'text'; longest: number }
  /** a school's own student number: letters, digits, - and _ */
  | { is: 'key' }
  /** a unified social credit code of an organisation */
  | { is: 'creditCode' }
  /** an office or department; never a person */
  | { is: 'office' };

export interface ColumnDefinition {
  /** the field of the fact that it fills, or of what is stored beside it */
  field: string;
  /** the English header */
  name: string;
  /** the Chinese header */
  zh: string;
  /** what the column says, as the key of its sentence: `column.<about>` */
  about: string;
  /** what three rows of a sample say, blank where a row says nothing; none: codes of the edition's list */
  examples?: readonly string[];
  /** other headers people write */
  aliases?: readonly string[];
  type: FieldType;
  /** the column must be there and every row must fill it */
  required?: boolean;
  /** what a blank cell says; left out: null, not collected */
  blank?: Value;
  /** stored beside the row, which does not have it: where a figure was read, what was printed */
  beside?: boolean;
}

export type Value = string | number | boolean | null;
/** Values by the name of their field. */
export type Fields = Record<string, Value>;
export type NoFields = Record<never, Value>;

/** Says that something is wrong with the row at hand; the column is named by its English header. */
export type Report = (
  code: ProblemCode,
  column: string | null,
  value?: Value,
  values?: Record<string, string | number>,
) => void;

/** Checks over all rows of a file. */
export interface FileCheck<Row> {
  /** after the row's own checks passed */
  row(row: Row, line: number, report: Report): void;
  /** after the last row */
  end?(report: (line: number, ...problem: Parameters<Report>) => void): void;
}

/** What a kind of file is; `defineKind` makes it. */
export interface KindDefinition<Row, Beside = unknown> {
  kind: ImportKind;
  /** a row is a person: an address is a home */
  persons?: boolean;
  columns: readonly ColumnDefinition[];
  /** fields that two rows share when they speak of the same thing: codes, or names of one line */
  naturalKey: readonly (keyof Row & string)[];
  /** quarter, half-year, cohort or entry year; null: the kind has none */
  period(row: Row): string | null;
  /** code of the region or school a row speaks of; left out where rows name none: then the file's sender is asked for */
  sender?(row: Row): string;
  /** whose figures a row is, where `sender` says more than that; left out: the sender's */
  body?(row: Row): string;
  /**
   * reads more out of a row than its cells say, with the help of what is known; before `checkRow`. Left out: the row is
   * what its cells say
   */
  complete?: ((context: FileCheckContext) => (cells: Fields, report: Report) => Row) | undefined;
  /** @param beside what is stored beside the row */
  checkRow?(row: Row, report: Report, beside: Beside): void;
  checkFile?(context: FileCheckContext): FileCheck<Row>;
  /** what `checkFile` says at the end refuses no row, so that rows need not wait for it */
  endRefusesNothing?: boolean;
}

export interface FileCheckContext {
  /** the codes above an occupation, nearest first */
  ancestors: (occupation: string) => readonly string[];
  /** periods already stored for a region, of the same data kind */
  storedPeriods: (region: string) => readonly string[];
  /** code of an entry of a list by code or name; null when there is none */
  codeOf: (list: CodeListName, text: string) => string | null;
  /** code of an industry by code or name; null when unknown */
  industryOf: (text: string) => string | null;
  /** makes the function that finds the occupation of a job title; costly, so only when a kind asks for it */
  titleClassifier: () => ClassifyTitle;
  /** what is stored already of what the file speaks of */
  known: KnownFacts;
  /** whether the file takes the place of what is stored of the same sender and period */
  replaces: boolean;
  /** the last year that figures can speak of, next year; null: any */
  latestYear: number | null;
  /** usual years of study of a specialty; null: unknown */
  lengthOf: (specialty: string) => number | null;
  checks: CheckSettings;
  /** between which monthly pays a median is expected, yuan */
  salary: Pick<Goalpost, 'low' | 'high'>;
}
