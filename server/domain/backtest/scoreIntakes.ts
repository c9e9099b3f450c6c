import type { PlanInput } from '../plan/planInput.ts';
import type { Score } from './types.ts';

/** Supply within this share of demand is near enough. */
const NEAR = 0.2;

/**
 * How intakes fared against the demand that came, all programmes at the rates that came. Realised demand is taken as
 * unaffected by supply.
 *
 * @param intakes entrants by programme, @param yields share of them who became local supply, by programme
 * @param demand persons by field; a field without is left out
 * @see method §7
 */
export function scoreIntakes(
  input: PlanInput,
  intakes: ReadonlyMap<string, number>,
  yields: ReadonlyMap<string, number>,
  demand: ReadonlyMap<string, number>,
): Score {
  const { limits, fields, programmes } = input;
  const supply = new Map<string, number>();
  let moved = 0;
  let before = 0;
  for (const { id, specialty, last } of programmes) {
    const intake = intakes.get(id) ?? 0;
    moved += Math.abs(intake - (last ?? 0));
    before += last ?? 0;
    supply.set(specialty, (supply.get(specialty) ?? 0) + intake * (yields.get(id) ?? 0));
  }
  let wanted = 0;
  let cost = 0;
  let apart = 0;
  let near = 0;
  let counted = 0;
  for (const field of fields) {
    const came = demand.get(field.code);
    if (came === undefined) continue;
    const gap = came - (supply.get(field.code) ?? 0);
    cost += weightOf(field) * (gap > 0 ? limits.shortageCost * gap : -limits.surplusCost * gap);
    apart += Math.abs(gap);
    wanted += came;
    near += Number(Math.abs(gap) <= NEAR * came);
    counted += 1;
  }
  return {
    loss: wanted > 0 ? cost / wanted : 0,
    imbalance: wanted > 0 ? apart / wanted : 0,
    churn: before > 0 ? moved / before : 0,
    within: counted > 0 ? near / counted : 0,
  };

  function weightOf({ code, sectors }: PlanInput['fields'][number]): number {
    const all = sectors.reduce((so, one) => so + one.weight, 0);
    const named = sectors.reduce((so, one) => so + one.weight * (limits.priorities[one.code] ?? 1), 0);
    return (all > 0 ? named / all : 1) * (limits.care[code] ?? 1);
  }
}
