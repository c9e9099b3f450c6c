import type { PlanCell } from './types.ts';

/** What a cell that does not run is: a candidate the plan does not open, or one whose enrolment stays suspended. */
export type Idle = 'candidate' | 'suspended';

/** @returns null: it runs, or is to */
export function idleAs({
  standing,
  recommended,
  decided,
}: Pick<PlanCell, 'standing' | 'recommended' | 'decided'>): Idle | null {
  return standing === 'running' || (decided ?? recommended) !== 0 ? null : standing;
}
