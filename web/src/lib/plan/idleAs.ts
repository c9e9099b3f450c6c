import type { PlanVerdict } from '../api/types.ts';
import type { MessageKey } from '../i18n/index.ts';
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

/** A sign for what does not run, in place of a verdict's. */
export const IDLE_ICONS: Record<Idle, string> = { candidate: '○', suspended: '■' };

/** What an action is called: what does not run is not held, though its verdict has that code. */
export function actionKey(verdict: PlanVerdict, idle: Idle | null): MessageKey {
  return idle === null ? `verdict.${verdict}` : `verdict.idle.${idle}`;
}
