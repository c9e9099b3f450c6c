import type { PlanInput } from '../planInput.ts';

/**
 * w_o: what a graduate in an occupation counts for. Its sectors' priorities, weighted, 1 where it belongs to none or none is
 * named; times the care of the specialties that lead to it, by relevance.
 *
 * @returns by occupation, in the order of the input
 * @see method §6
 */
export function occupationWeights({
  occupations,
  pairs,
  limits: { priorities, care },
}: Pick<PlanInput, 'occupations' | 'pairs' | 'limits'>): number[] {
  const leading = Map.groupBy(pairs, ({ occupation }) => occupation);
  return occupations.map(({ code, sectors }) => {
    const priority = mean(sectors.map((one) => ({ value: priorities[one.code] ?? 1, weight: one.weight })));
    const cared = (leading.get(code) ?? []).map(({ specialty, relevance }) => ({
      value: care[specialty] ?? 1,
      weight: relevance,
    }));
    return priority * mean(cared);
  });
}

function mean(of: readonly { value: number; weight: number }[]): number {
  const all = of.reduce((so, { weight }) => so + weight, 0);
  return all > 0 ? of.reduce((so, { value, weight }) => so + weight * value, 0) / all : 1;
}
