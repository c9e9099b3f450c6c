import type { PlanLimits } from '../planInput.ts';

/** Fewest entrants after the largest change down, whole persons. @param last entrants of last year */
export function leastAfter(last: number, { maxChange }: Pick<PlanLimits, 'maxChange'>): number {
  return Math.ceil((1 - maxChange) * last - 1e-9);
}
