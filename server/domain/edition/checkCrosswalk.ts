import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import type { TableName } from './tables.ts';
import type { CrosswalkRow } from './types.ts';

/** Sums of four-decimal weights may miss 1 by rounding of binary fractions only. */
const TOLERANCE = 1e-9;

/**
 * One crosswalk: `unknown_from`, `unknown_to`, `bad_weight` (not in (0, 1]), `duplicate_row`, `missing_source`, and
 * `weight_sum` where the shares of one source entry exceed 1.
 */
export function checkCrosswalk(
  table: TableName,
  rows: CrosswalkRow[],
  fromCodes: ReadonlySet<string>,
  toCodes: ReadonlySet<string>,
): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const seen = new Set<string>();
  const sums = new Map<string, number>();
  rows.forEach(({ from, to, weight, source }, index) => {
    const add = (code: EditionProblemCode, values: EditionProblem['values']) =>
      problems.push({ grade: 'error', table, row: fileLine(index), code, values });
    if (!fromCodes.has(from)) add('unknown_from', { code: from });
    if (!toCodes.has(to)) add('unknown_to', { code: to });
    if (!(weight > 0 && weight <= 1)) add('bad_weight', { from, to, weight });
    if (source === '') add('missing_source', { from, to });
    const pair = `${from} ${to}`;
    if (seen.has(pair)) add('duplicate_row', { from, to });
    seen.add(pair);
    sums.set(from, (sums.get(from) ?? 0) + weight);
  });
  for (const [from, sum] of sums) {
    if (sum > 1 + TOLERANCE) {
      problems.push({ grade: 'error', table, row: null, code: 'weight_sum', values: { code: from, sum } });
    }
  }
  return problems;
}
