import type { PlanSpecialty, PlanWork } from '../api/types.ts';
import { idleAs } from './idleAs.ts';
import type { PlanCell } from './types.ts';

/** One programme of a specialty that several schools run, and where its places go if it stops. */
export interface LayoutCell extends PlanCell {
  /** as decided so far, what is open as recommended */
  shown: number | null;
  /** under the smallest viable class: by last year's intake, and by what is planned where it runs on */
  thinLast: boolean;
  thinPlanned: boolean;
  /** a class too thin on its own that stops */
  stops: boolean;
  /** schools its places arrive at */
  arrives: { school: string; places: number }[];
}

/** One specialty run by several schools, and what the plan does about it. */
export interface LayoutRow {
  specialty: PlanSpecialty;
  /** one per school that runs it or would, in the order of the schools */
  cells: LayoutCell[];
  /** classes under the smallest viable one last year */
  thin: number;
  /** classes that stop, the places they had, and those of them that arrive at another school */
  closed: number;
  had: number;
  moved: number;
}

/**
 * Specialties that more than one school runs, those most widely run first.
 *
 * @param classMin entrants of the smallest viable class
 * @param transfers places that arrive elsewhere, by programme
 */
export function layoutRows(
  specialties: readonly PlanSpecialty[],
  cells: readonly PlanCell[],
  classMin: number,
  transfers: PlanWork['transfers'],
): LayoutRow[] {
  const schoolOf = new Map(cells.map(({ programme, school }) => [programme, school]));
  const isThin = (intake: number | null) => intake !== null && intake > 0 && intake < classMin;
  const from = Map.groupBy(transfers, (one) => one.from);
  const laidOut = cells
    .filter((cell) => idleAs(cell) === null)
    .map((cell): LayoutCell => {
      const shown = cell.decided ?? cell.recommended;
      const arrives = (from.get(cell.programme) ?? []).map(({ to, places }) => ({
        school: schoolOf.get(to) ?? to,
        places,
      }));
      return {
        ...cell,
        shown,
        arrives,
        thinLast: isThin(cell.last),
        thinPlanned: isThin(shown),
        stops: cell.verdict === 'transfer' && shown === 0,
      };
    });
  const bySpecialty = Map.groupBy(laidOut, ({ specialty }) => specialty);
  return specialties
    .filter(({ schools }) => schools > 1)
    .map((specialty): LayoutRow => {
      const own = bySpecialty.get(specialty.code) ?? [];
      const stopping = own.filter(({ stops }) => stops);
      const arriving = stopping.flatMap(({ arrives }) => arrives);
      return {
        specialty,
        cells: own,
        thin: own.filter(({ thinLast }) => thinLast).length,
        closed: stopping.length,
        had: stopping.reduce((sum, { last }) => sum + (last ?? 0), 0),
        moved: arriving.reduce((sum, { places }) => sum + places, 0),
      };
    })
    .toSorted(
      (a, b) =>
        b.specialty.schools - a.specialty.schools ||
        b.thin - a.thin ||
        (a.specialty.code < b.specialty.code ? -1 : 1),
    );
}
