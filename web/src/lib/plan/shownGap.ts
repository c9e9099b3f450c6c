import type { Estimate } from '../api/types.ts';
import type { PlanBalance } from './types.ts';

/** The gap that a row of the matrix shows: as decided once anything of the plan is, else if every intake stays. */
export function shownGap(
  { gapDecided, gapLast }: Pick<PlanBalance, 'gapDecided' | 'gapLast'>,
  differs: boolean,
): Estimate {
  return differs ? gapDecided : gapLast;
}
