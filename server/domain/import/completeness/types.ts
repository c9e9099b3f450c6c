import type { DataKind } from '../../facts/dataKind.ts';

/** Kinds of files of which somebody is expected to hand one in. */
export const EXPECTED_KINDS = [
  'market',
  'outcomes',
  'outcome-returns',
  'enrolment',
  'programmes',
  'intake-pool',
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** Somebody of whom figures are expected: a county or a school. */
export interface Sender {
  code: string;
  nameZh: string;
  /** empty where no English name has been written */
  nameEn: string;
  /** whether figures of a period are expected of it */
  expectedIn(period: string): boolean;
}

/** Figures of one sender for one period that count, whoever sent the file. */
export interface Delivery {
  sender: string;
  /** quarter or year; null: the kind's figures stand until they are replaced */
  period: string | null;
  rows: number;
  /** when the first of them were imported, ISO 8601, UTC */
  importedAt: string;
  /** the latest batch that holds some of them */
  batch: string;
}

/**
 * handed_in · missing: the period is over · not_due: it is not over yet · not_expected: the sender did not exist, or
 * does not belong to the city
 */
export type CellState = 'handed_in' | 'missing' | 'not_due' | 'not_expected';

export interface CompletenessCell {
  period: string | null;
  state: CellState;
  /** counts in the sums: figures nobody expects are shown, and not counted */
  expected: boolean;
  rows: number;
  importedAt: string | null;
  batch: string | null;
  /** imported later than the days of grace after the period's last day; null: cannot be said */
  late: boolean | null;
}

/** How many of those expected handed in; what is not due yet is expected once it is there. */
export interface HandedIn {
  handedIn: number;
  expected: number;
}

export interface CompletenessRow extends HandedIn {
  sender: { code: string; nameZh: string; nameEn: string };
  /** one for every period, in their order */
  cells: CompletenessCell[];
}

export interface CompletenessTable {
  kind: ExpectedKind;
  dataKind: DataKind;
  /** days after a period's last day in which figures still come in time */
  grace: number;
  periods: ({ period: string | null } & HandedIn)[];
  rows: CompletenessRow[];
  total: HandedIn;
  late: number;
}
