import { planScenarios } from '../balance/balanceScenarios.ts';
import { localSupply } from '../balance/localSupply.ts';
import { occupationWeights } from '../balance/occupationWeight.ts';
import { onceFor } from '../balance/onceFor.ts';
import { entrantCosts } from '../model/entrantCosts.ts';
import type { PlanInput } from '../planInput.ts';
import type { Flow, Matching } from '../planResult.ts';
import { placeScenario } from './placeScenario.ts';
import { programmeCosts } from './programmeCosts.ts';

export interface Evaluation extends Matching {
  objective: number;
  /** by joint scenario; the figures above are their means */
  scenarios: Matching[];
  /** who takes up what, persons, mean over the scenarios; nobody: left out */
  flows: Flow[];
  entrants: number;
  /** yuan a year */
  cost: number;
}

/**
 * What a plan costs, straight from its definition: scenario by scenario graduates take up what counts most, without the model
 * it was found with.
 *
 * @param intakes entrants, in the order of the programmes
 * @see method §6
 */
export function evaluatePlan(input: PlanInput, intakes: readonly number[]): Evaluation {
  const { scenarios, flows, cost } = transportCost(input, intakes);
  const mean = (read: (of: Matching) => number) =>
    scenarios.reduce((so, one) => so + read(one), 0) / Math.max(1, scenarios.length);
  const yuan = entrantCosts(input);
  return {
    objective: cost + programmeCosts(input, intakes),
    matched: mean(({ matched }) => matched),
    unfilled: mean(({ unfilled }) => unfilled),
    unmatched: mean(({ unmatched }) => unmatched),
    scenarios,
    flows,
    entrants: intakes.reduce((so, intake) => so + intake, 0),
    cost: intakes.reduce((so, intake, i) => so + intake * (yuan[i] ?? 0), 0),
  };
}

/** Occupations with known demand, and the specialties of programmes that lead to them. */
const marketOf = onceFor((input: PlanInput) => {
  const weights = occupationWeights(input);
  const wanted = planScenarios(input);
  const taught = new Set(input.programmes.map(({ specialty }) => specialty));
  const leading = Map.groupBy(
    input.pairs.filter(({ specialty }) => taught.has(specialty)),
    ({ occupation }) => occupation,
  );
  const inMarket = new Set<string>();
  const occupations = input.occupations.flatMap(({ code }, o) => {
    const scenarios = wanted[o] ?? new Float64Array(0);
    if (scenarios.length === 0) return [];
    const specialties = [...new Set((leading.get(code) ?? []).map(({ specialty }) => specialty))];
    for (const one of specialties) inMarket.add(one);
    return [{ o, scenarios, weight: weights[o] ?? 1, specialties }];
  });
  const specialties = [...inMarket];
  const at = new Map(specialties.map((code, s) => [code, s]));
  return {
    specialties,
    occupations: occupations.map((one) => ({
      ...one,
      specialties: one.specialties.map((code) => at.get(code) as number),
    })),
  };
});

function transportCost(input: PlanInput, intakes: readonly number[]) {
  const { shortageCost, surplusCost } = input.limits;
  const { specialties, occupations } = marketOf(input);
  const supplied = localSupply(input, intakes);
  const supply = specialties.map((code) => supplied.get(code) ?? 0);
  const graduates = supply.reduce((so, persons) => so + persons, 0);
  const count = occupations[0]?.scenarios.length ?? 0;
  const flows = occupations.map((one) => one.specialties.map(() => 0));
  let cost = 0;
  const scenarios = Array.from({ length: count }, (_, w): Matching => {
    // begun elsewhere in each scenario: who is as good as another then has as much, on the whole
    const turned = rotated([...occupations.keys()], w).map((o) => {
      const one = occupations[o] as (typeof occupations)[number];
      const order = rotated([...one.specialties.keys()], w);
      return { o, order, weight: one.weight, wanted: one.scenarios[w] as number };
    });
    const taken = placeScenario({
      supply,
      occupations: turned.map(({ o, order, ...one }) => ({
        ...one,
        specialties: order.map((at) => occupations[o]?.specialties[at] as number),
      })),
    });
    let matched = 0;
    let unfilled = 0;
    turned.forEach(({ o, order, weight, wanted }, k) => {
      let here = 0;
      order.forEach((at, place) => {
        const persons = taken[k]?.[place] ?? 0;
        const row = flows[o] as number[];
        row[at] = (row[at] as number) + persons / count;
        here += persons;
      });
      matched += here;
      unfilled += wanted - here;
      cost += (shortageCost * weight * (wanted - here)) / count;
    });
    cost += (surplusCost * (graduates - matched)) / count;
    return { matched, unfilled, unmatched: graduates - matched };
  });
  return { scenarios, flows: flowsOf(input, { specialties, occupations }, flows), cost };
}

function flowsOf(
  input: PlanInput,
  { specialties, occupations }: ReturnType<typeof marketOf>,
  persons: readonly (readonly number[])[],
): Flow[] {
  return occupations.flatMap((one, o) =>
    one.specialties.flatMap((s, at) => {
      const placed = persons[o]?.[at] ?? 0;
      if (placed <= 0) return [];
      return [
        {
          specialty: specialties[s] as string,
          occupation: input.occupations[one.o]?.code ?? '',
          persons: placed,
        },
      ];
    }),
  );
}

function rotated<T>(values: readonly T[], by: number): T[] {
  const at = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
}
