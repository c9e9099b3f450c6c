/** persons and count are whole numbers; yuan and points are means of a cell; text is what a row says */
export type ChangeUnit = 'persons' | 'count' | 'yuan' | 'points' | 'text';
export type FigureValue = number | string | null;

/** One figure that an import changes. null: it is not there. */
export interface FigureChange {
  /** quarter, cohort or entry year; null: the kind has none */
  period: string | null;
  /** what the figure is of, e.g. a region and an occupation */
  place: { dimension: string; code: string }[];
  measure: string;
  unit: ChangeUnit;
  before: FigureValue;
  after: FigureValue;
}

/** What an import changes: exact counts, and the largest changes. */
export interface Difference {
  /** figures that were not there before */
  added: number;
  changed: number;
  /** figures that are not there any more */
  removed: number;
  /** largest first */
  changes: FigureChange[];
}

/** What a code is called; `en` is empty where no English name has been written. */
export interface CodeName {
  zh: string;
  en: string;
}

/** The name of a code in a dimension of the cube or a field of a row; null where it has none. */
export type CodeNames = (dimension: string, code: string) => CodeName | null;
