import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanVerdict } from '../planResult.ts';

/**
 * What redraws leave as the plan has it, so that they cannot tell how stable it is: whether a candidate opens, whether a programme
 * that may stop runs on, and a choice of the plan that could not be undone alone.
 */
export type Untried = 'open' | 'close' | 'undo';

/** What opens, closes or moves between schools: whether that pays is asked of the choice itself. */
export function isChoice(verdict: PlanVerdict): boolean {
  return isMove(verdict) || verdict === 'new' || verdict === 'suspend';
}

/** Places that move between schools. */
export function isMove(verdict: PlanVerdict): boolean {
  return verdict === 'transfer' || verdict === 'consolidate';
}

/**
 * @param asked whether redraws asked if its opening, closure or move pays
 * @returns null where nothing was left untried, and for a programme that could not be assessed
 */
export function untriedChoice(
  { unplanned, closing, mustClose, standing }: ProgrammeChoice,
  verdict: PlanVerdict,
  asked: boolean,
): Untried | null {
  if (unplanned || mustClose) return null;
  if (isChoice(verdict)) return asked ? null : 'undo';
  if (closing === null) return null;
  return standing === 'running' ? 'close' : 'open';
}
