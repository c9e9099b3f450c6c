/** What is wrong with an edition. */
export interface EditionFinding {
  /** a message code without prose, e.g. `weight_sum` */
  code: string;
  values: Record<string, string | number>;
}

/**
 * One finding about an edition. An `error` means the edition must not be used; a `note` lists what is missing
 * but allowed, such as a specialty that no occupation leads to.
 */
export interface EditionProblem extends EditionFinding {
  grade: 'error' | 'note';
  /** table name without ending, e.g. `occupation_specialty`, or `edition` for the settings */
  table: string;
  /** line in the file, the header being line 1; null where no single line is meant */
  row: number | null;
  /** the values of the wrong type, and what is allowed in their place */
  because?: EditionFinding[];
}

/** Line of the n-th row (from 0) in its file: the header is line 1. */
export function fileLine(index: number): number {
  return index + 2;
}
