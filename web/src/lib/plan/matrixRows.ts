import { sortByPinyin } from '#lib/i18n/sortByPinyin.ts';
import { plannedOf } from './plannedOf.ts';
import { shownGap } from './shownGap.ts';
import type { MatrixRow, PlanBalance, PlanCell } from './types.ts';

export const MATRIX_ORDERS = ['gap', 'change', 'name'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/**
 * The matrix specialty × school: one row per specialty that has a programme or a candidate.
 *
 * @param schools codes, in the order of the columns
 * @param differs something of the plan is decided otherwise than recommended: the gap shown is the one as decided
 */
export function matrixRows(
  balances: readonly PlanBalance[],
  cells: readonly PlanCell[],
  schools: readonly string[],
  order: MatrixOrder = 'gap',
  differs = false,
): MatrixRow[] {
  const place = new Map(schools.map((school, index) => [school, index]));
  const bySpecialty = Map.groupBy(cells, ({ specialty }) => specialty);
  const rows = balances.flatMap((balance): MatrixRow[] => {
    const own = bySpecialty.get(balance.code);
    if (!own) return [];
    const placed: (PlanCell | null)[] = schools.map(() => null);
    for (const cell of own) placed[place.get(cell.school) as number] = cell;
    return [
      {
        ...balance,
        cells: placed,
        last: sum(own.map(({ last }) => last)),
        recommended: sum(own.map(({ recommended, last }) => recommended ?? last)),
        planned: sum(own.map(plannedOf)),
      },
    ];
  });
  if (order === 'name') return sortByPinyin(rows, ({ nameZh }) => nameZh);
  const rank =
    order === 'change'
      ? (row: MatrixRow) => Math.abs((row.planned ?? 0) - (row.last ?? 0))
      : (row: MatrixRow) => shownGap(row, differs).value ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => rank(b) - rank(a));
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
}
