import type { FileCheck } from '../types.ts';

/** Several checks over the rows of a file as one, in their order. */
export function combineChecks<Row>(...checks: readonly FileCheck<Row>[]): FileCheck<Row> {
  return {
    row(row, line, report) {
      for (const check of checks) check.row(row, line, report);
    },
    end(report) {
      for (const check of checks) check.end?.(report);
    },
  };
}
