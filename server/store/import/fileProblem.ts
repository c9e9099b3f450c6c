import type { ImportProblem, ProblemCode } from '../../domain/import/types.ts';

/** A problem of the file as a whole, for which no row of it is read. */
export function fileProblem(
  code: ProblemCode,
  values: ImportProblem['values'] = {},
  row: number | null = null,
): ImportProblem {
  return { row, column: null, value: null, code, severity: 'error', values };
}
