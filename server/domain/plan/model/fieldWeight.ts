import type { PlanField, PlanLimits } from '../planInput.ts';

/**
 * ω of a field: the priorities of its sectors, weighted, 1 where it belongs to none or none is named; times the care of
 * its specialty.
 *
 * @see method §6
 */
export function fieldWeight(field: PlanField, { priorities, care }: PlanLimits): number {
  const total = field.sectors.reduce((so, { weight }) => so + weight, 0);
  const named = field.sectors.reduce((so, { code, weight }) => so + weight * (priorities[code] ?? 1), 0);
  return (total > 0 ? named / total : 1) * (care[field.code] ?? 1);
}
