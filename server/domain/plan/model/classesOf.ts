import type { PlanLimits } from '../planInput.ts';

/** Classes that so many entrants fill, none of them larger than is allowed. @param intake persons */
export function classesOf(intake: number, { classMax }: Pick<PlanLimits, 'classMax'>): number {
  return Math.ceil(intake / classMax);
}
