import { entrantCosts } from '../model/entrantCosts.ts';
import { fieldSupply } from '../model/fieldSupply.ts';
import { fieldWeight } from '../model/fieldWeight.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';

export interface FieldOutcome {
  field: string;
  supply: number;
  /** expected persons short and in excess */
  shortage: number;
  surplus: number;
}

export interface Evaluation {
  objective: number;
  fields: FieldOutcome[];
  entrants: number;
  /** yuan a year */
  cost: number;
}

/**
 * What a plan costs, straight from its definition: scenario by scenario, without the model it was found with.
 *
 * @param intakes entrants, in the order of the programmes
 * @see method §6
 */
export function evaluatePlan(input: PlanInput, intakes: readonly number[]): Evaluation {
  const { fields, programmes, schools, limits } = input;
  const supply = fieldSupply(input, intakes);
  const outcomes = fields
    .filter(({ demand, scenarios }) => demand.value !== null && scenarios.length > 0)
    .map((field) => {
      const s = supply.get(field.code) ?? 0;
      const mean = (of: (demand: number) => number) =>
        field.scenarios.reduce((so, demand) => so + Math.max(0, of(demand)), 0) / field.scenarios.length;
      const shortage = mean((demand) => demand - s);
      const surplus = mean((demand) => s - demand);
      return { field, supply: s, shortage, surplus };
    });

  let objective = 0;
  for (const { field, shortage, surplus } of outcomes) {
    objective += fieldWeight(field, limits) * (limits.shortageCost * shortage + limits.surplusCost * surplus);
  }
  const known = new Set(outcomes.map(({ field }) => field.code));
  const region = new Map(schools.map(({ code, region }) => [code, region]));
  const reach = new Map<string, boolean>();
  programmes.forEach((programme, i) => {
    const intake = intakes[i] ?? 0;
    const standing = standingOf(programme);
    const { last, serves } = programme;
    const planned =
      programme.fixed === 'closed' || (last !== null && serves.some(({ field }) => known.has(field)));
    if (standing === 'running' && (last ?? 0) > 0) {
      const key = `${programme.specialty} ${region.get(programme.school) ?? ''}`;
      reach.set(key, (reach.get(key) ?? false) || intake > 0);
    }
    if (!planned) return;
    objective -= limits.qualityWeight * programme.quality * programme.yield * intake;
    if (standing !== 'running') objective += intake > 0 ? limits.openingCost : 0;
    else {
      objective += programme.fixed === 'closed' ? 0 : limits.changeCost * Math.abs(intake - (last ?? 0));
      const thin = (last ?? 0) > 0 && (last ?? 0) < limits.classMin && intake > 0;
      if (thin) objective += limits.thinClassCost * Math.max(0, 1 - intake / limits.classMin);
    }
  });
  for (const kept of reach.values()) objective += kept ? 0 : limits.reachWeight;

  const costs = entrantCosts(input);
  return {
    objective,
    fields: outcomes.map(({ field, ...outcome }) => ({ field: field.code, ...outcome })),
    entrants: intakes.reduce((so, intake) => so + intake, 0),
    cost: intakes.reduce((so, intake, i) => so + intake * (costs[i] ?? 0), 0),
  };
}
