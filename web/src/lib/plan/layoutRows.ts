import type { PlanSpecialty } from '../api/types.ts';
import { isCandidate } from './isCandidate.ts';
import type { PlanCell } from './types.ts';

/** One specialty run by several schools, and what the plan does about it. */
export interface LayoutRow {
  specialty: PlanSpecialty;
  /** one per school that runs it or would, in the order of the schools */
  cells: PlanCell[];
  /** classes under the smallest viable one, of the latest intake */
  thin: number;
  /** places that change schools */
  moved: number;
}

/**
 * Specialties that more than one school runs, those most widely run first.
 *
 * @param classMin entrants of the smallest viable class
 */
export function layoutRows(
  specialties: readonly PlanSpecialty[],
  cells: readonly PlanCell[],
  classMin: number,
): LayoutRow[] {
  const bySpecialty = Map.groupBy(
    cells.filter((cell) => !isCandidate(cell)),
    ({ specialty }) => specialty,
  );
  return specialties
    .filter(({ schools }) => schools > 1)
    .map((specialty): LayoutRow => {
      const own = bySpecialty.get(specialty.code) ?? [];
      const moving = own.filter(({ verdict }) => verdict === 'transfer');
      return {
        specialty,
        cells: own,
        thin: own.filter(({ last }) => last !== null && last > 0 && last < classMin).length,
        moved: moving.reduce((sum, { last, recommended }) => sum + (last ?? 0) - (recommended ?? 0), 0),
      };
    })
    .toSorted(
      (a, b) =>
        b.specialty.schools - a.specialty.schools ||
        b.thin - a.thin ||
        (a.specialty.code < b.specialty.code ? -1 : 1),
    );
}
