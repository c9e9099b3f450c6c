import { planScenarios } from '../balance/balanceScenarios.ts';
import { occupationWeights } from '../balance/occupationWeight.ts';
import { onceFor } from '../balance/onceFor.ts';
import type { PlanInput } from '../planInput.ts';

/** Occupations that the same specialties lead to and whose graduates count alike: to the transport they are one. */
export interface OccupationGroup {
  /** positions in the input */
  occupations: number[];
  /** positions among the specialties of the component */
  specialties: number[];
  /** c_u·w_o + c_o: what one more graduate at work in it saves */
  reward: number;
  /** Σ N_o by scenario, persons */
  wanted: Float64Array;
}

/** Specialties and occupations that no relevant pair ties to the rest: what happens in one leaves the others alone. */
export interface TransportComponent {
  specialties: string[];
  /** greatest reward first */
  groups: OccupationGroup[];
}

/** Who may take up what, and how much of it there is. */
export interface PlanTransport {
  components: TransportComponent[];
  /** number of joint scenarios; 0: no demand is known */
  scenarios: number;
  /** c_u·Σ w_o N_o, mean over the scenarios: what it costs if nobody works anywhere */
  unmet: number;
}

/** The transport of a plan: occupations with known demand, and the specialties of its programmes that lead to them. */
export const planTransport = onceFor((input: PlanInput): PlanTransport => {
  const { shortageCost, surplusCost } = input.limits;
  const wanted = planScenarios(input);
  const weights = occupationWeights(input);
  const known = wanted.flatMap((of, o) => (of.length > 0 ? [o] : []));
  const scenarios = wanted[known[0] ?? -1]?.length ?? 0;
  const unmet = known.reduce((so, o) => so + shortageCost * (weights[o] ?? 1) * mean(wanted[o] ?? []), 0);

  const taught = new Set(input.programmes.map(({ specialty }) => specialty));
  const leading = new Map<string, string[]>();
  for (const { specialty, occupation } of input.pairs)
    if (taught.has(specialty)) leading.set(occupation, [...(leading.get(occupation) ?? []), specialty]);

  const joined = known.flatMap((o) => {
    const specialties = leading.get(input.occupations[o]?.code ?? '');
    return specialties ? [{ o, specialties: [...new Set(specialties)].sort() }] : [];
  });
  const components = [...componentsOf(joined.map(({ specialties }) => specialties))].map((specialties) => {
    const place = new Map(specialties.map((code, s) => [code, s]));
    const groups = new Map<string, OccupationGroup>();
    for (const { o, specialties: of } of joined) {
      if (!place.has(of[0] ?? '')) continue;
      const reward = shortageCost * (weights[o] ?? 1) + surplusCost;
      const key = `${reward} ${of.join(' ')}`;
      const group = groups.get(key) ?? {
        occupations: [],
        specialties: of.map((code) => place.get(code) as number),
        reward,
        wanted: new Float64Array(scenarios),
      };
      groups.set(key, group);
      group.occupations.push(o);
      wanted[o]?.forEach((persons, scenario) => {
        group.wanted[scenario] = (group.wanted[scenario] as number) + persons;
      });
    }
    return { specialties, groups: [...groups.values()].sort((a, b) => b.reward - a.reward) };
  });
  return { components, scenarios, unmet };
});

/** Sets joined where they share a member: connected components. @returns members of each, sorted */
function componentsOf(sets: readonly (readonly string[])[]): string[][] {
  const above = new Map<string, string>();
  const find = (code: string): string => {
    let top = code;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next;
    return top;
  };
  for (const set of sets) {
    const first = find(set[0] as string);
    for (const code of set) above.set(find(code), first);
  }
  const members = [...above.keys()].sort();
  return [...Map.groupBy(members, find).values()];
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? 0 : sum / values.length;
}
