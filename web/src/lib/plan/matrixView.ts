import type { MovedPlaces } from '#lib/charts/findings/planFindings.ts';
import type { PlanWork, ScenarioResult } from '../api/types.ts';
import { cellFilter } from './cellFilter.ts';
import { cellsOf } from './cellsOf.ts';
import { type MatrixOrder, matrixRows } from './matrixRows.ts';
import { movedPlaces } from './movedPlaces.ts';
import type { MatrixRow, PlanCell } from './types.ts';

/** What a planner asked to see of the matrix. */
export interface MatrixAsked {
  /** code; empty: all */
  sector: string;
  show: string;
  order: MatrixOrder;
}

/** A plan as its matrix shows it, with a scenario's figures where one is tried. */
export interface MatrixView {
  cells: PlanCell[];
  /** every row of the plan */
  all: MatrixRow[];
  /** those asked for */
  rows: MatrixRow[];
  moved: MovedPlaces;
}

/** Lays a plan out as a matrix. */
export function matrixView(
  plan: Pick<PlanWork, 'matrix' | 'fields' | 'specialties' | 'schools' | 'solvable' | 'changed'>,
  scenario: ScenarioResult | null,
  { sector, show, order }: MatrixAsked,
): MatrixView {
  const years = new Map(plan.fields.map(({ code, graduationYear }) => [code, graduationYear]));
  const cells = cellsOf(plan.matrix, scenario);
  const balances = plan.specialties.map((one) => ({
    ...one,
    // places go by which specialty is shorter than others; a plan of an earlier method knows only how many in all
    gapLast: plan.solvable ? one.relative : one.gap,
    graduationYear: years.get(one.field ?? one.code) ?? '',
  }));
  const schools = plan.schools.map(({ code }) => code);
  const all = matrixRows(balances, cells, schools, order, plan.changed > 0 && !scenario);
  return { cells, all, rows: all.filter((row) => cellFilter(row, sector, show)), moved: movedPlaces(all) };
}
