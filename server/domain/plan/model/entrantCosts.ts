import type { PlanInput } from '../planInput.ts';

/**
 * Yuan a year that one entrant of each programme costs: public funds per student, and the award for the part of its
 * specialty that belongs to priority sectors (priority above 1).
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
  return programmes.map(
    ({ specialty }) => limits.costPerStudent + limits.awardPerStudent * (inPriority.get(specialty) ?? 0),
  );
}
