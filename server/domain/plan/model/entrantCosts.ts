import type { PlanInput } from '../planInput.ts';

/**
 * Yuan a year that one entrant of each programme costs: public funds per student, and the award for the part of what the
 * programme serves that belongs to priority sectors (priority above 1).
 *
 * @returns in the order of the programmes
 */
export function entrantCosts({ programmes, fields, limits }: PlanInput): number[] {
  const inPriority = new Map(
    fields.map(({ code, sectors }) => {
      const all = sectors.reduce((so, { weight }) => so + weight, 0);
      const priority = sectors.filter((sector) => (limits.priorities[sector.code] ?? 1) > 1);
      return [code, all > 0 ? priority.reduce((so, { weight }) => so + weight, 0) / all : 0];
    }),
  );
  return programmes.map(({ serves }) => {
    const served = serves.reduce((so, { share }) => so + share, 0);
    const awarded = serves.reduce((so, { field, share }) => so + share * (inPriority.get(field) ?? 0), 0);
    return limits.costPerStudent + (served > 0 ? (limits.awardPerStudent * awarded) / served : 0);
  });
}
