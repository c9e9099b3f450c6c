import { idleAs } from './idleAs.ts';
import { isChanged, plannedOf } from './plannedOf.ts';
import type { PlanCell } from './types.ts';

/** How many programmes got each verdict, as a sentence prints them. */
export interface VerdictCounts {
  [slot: string]: number;
  new: number;
  expand: number;
  hold: number;
  shrink: number;
  adjust: number;
  suspend: number;
  /** transferred or consolidated */
  moved: number;
  missing: number;
  /** whose limits allow no other verdict */
  forced: number;
  /** candidates that are not opened, and programmes that stay suspended */
  candidates: number;
  suspended: number;
}

/** Counts the verdicts of a plan. */
export function verdictCounts(cells: readonly PlanCell[]): VerdictCounts {
  const running = cells.filter((cell) => idleAs(cell) === null);
  const idle = (as: 'candidate' | 'suspended') => cells.filter((cell) => idleAs(cell) === as).length;
  const count = (...verdicts: PlanCell['verdict'][]) =>
    running.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    new: count('new'),
    expand: count('expand'),
    hold: count('hold'),
    shrink: count('shrink'),
    adjust: count('adjust'),
    suspend: count('suspend'),
    moved: count('transfer', 'consolidate'),
    missing: count('not_assessable'),
    forced: running.filter((cell) => cell.forced && !isChanged(cell)).length,
    candidates: idle('candidate'),
    suspended: idle('suspended'),
  };
}

/** Programmes that open, the places they take, and what all others change by together. */
export function openedPlaces(cells: readonly PlanCell[]): { count: number; places: number; rest: number } {
  const planned = (cell: PlanCell) => plannedOf(cell) ?? 0;
  const opened = cells.filter(({ verdict }) => verdict === 'new');
  const places = opened.reduce((so, cell) => so + planned(cell), 0);
  const change = cells.reduce((so, cell) => so + planned(cell) - (cell.last ?? 0), 0);
  return { count: opened.length, places, rest: change - places };
}
