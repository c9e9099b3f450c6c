import { quantileR7 } from '../../indicators/quantileR7.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanVerdict } from '../planResult.ts';
import { leastMove } from '../recommend/leastMove.ts';
import { decidePlanVerdict } from './decidePlanVerdict.ts';

/** Where the redraws' recommendations lie, and how many of them lead to the same verdict. */
export interface VerdictRange {
  /** share of the redraws, 0–1 */
  share: number;
  /** 80 % of the redraws recommend between these */
  low: number;
  high: number;
}

/**
 * How often a verdict comes out of the redraws.
 *
 * @param drawn where the programme is to go in every redraw, not rounded; a change too small to organise is none there, unless
 * the plan itself makes such a one
 * @param choosing share of the redraws in which its opening, closure or move between schools pays; null: it makes no such choice
 * @returns null without redraws, and for a programme that could not be assessed
 */
export function verdictRange(
  choice: ProgrammeChoice,
  { intake, verdict }: { intake: number; verdict: PlanVerdict },
  drawn: readonly number[],
  choosing: number | null,
): VerdictRange | null {
  if (choice.unplanned || drawn.length === 0) return null;
  const { last } = choice;
  const isSmall = (one: number) => one > 0 && one !== last && Math.abs(one - last) < leastMove(last);
  const settled = isSmall(intake) ? drawn : drawn.map((one) => (isSmall(one) ? last : one));
  const ascending = Float64Array.from(settled).toSorted();
  const same = settled.filter((one) => agrees(choice, one, { intake, verdict })).length;
  return {
    share: choosing ?? same / settled.length,
    low: Math.min(intake, Math.round(quantileR7(ascending, 0.1))),
    high: Math.max(intake, Math.round(quantileR7(ascending, 0.9))),
  };
}

/** Whether all that a programme's own limits allow leads to the same verdict: no redraw could tell otherwise. */
export function isForced(choice: ProgrammeChoice, verdict: PlanVerdict): boolean {
  const { unplanned, intervals, closing, mustClose, last } = choice;
  if (unplanned || verdict === 'consolidate') return false;
  const allowed = intervals.flatMap(({ low, high }) => [
    low,
    high,
    ...[last - 1, last, last + 1].filter((one) => one > low && one < high),
  ]);
  if (closing !== null || mustClose || intervals.length === 0) allowed.push(0);
  return allowed.every((intake) => verdictOf(choice, intake) === verdict);
}

/** Whether a redraw's recommendation means the same; a small change only where it goes the same way. */
function agrees(
  choice: ProgrammeChoice,
  drawn: number,
  { intake, verdict }: { intake: number; verdict: PlanVerdict },
): boolean {
  const { last } = choice;
  if (verdictOf(choice, drawn) !== (verdict === 'consolidate' ? 'expand' : verdict)) return false;
  return verdict !== 'adjust' || Math.sign(drawn - last) === Math.sign(intake - last);
}

function verdictOf({ unplanned, closing, standing, last }: ProgrammeChoice, intake: number): PlanVerdict {
  return decidePlanVerdict({
    unplanned,
    closing,
    running: standing === 'running',
    last,
    intake,
    takesIn: false,
  });
}
