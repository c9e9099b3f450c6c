import type { PlanCell } from './types.ts';

/** Whether a cell is a candidate the plan does not open: no entrants before, and none after. */
export function isCandidate({
  last,
  recommended,
  decided,
}: Pick<PlanCell, 'last' | 'recommended' | 'decided'>): boolean {
  return last === 0 && (decided ?? recommended) === 0;
}
