import { partOfCity } from '../../city/marketCoverage.ts';
import type { PlanInput } from '../planInput.ts';
import { manyScenarios } from './balanceScenarios.ts';
import { lastIntakes, localSupply } from './localSupply.ts';
import { onceFor } from './onceFor.ts';

/** Graduates of one specialty wanted at balance, over many scenarios, and what it supplies if every intake stays, persons. */
export interface BalanceAtLast {
  wanted: Float64Array;
  supply: number;
}

/**
 * N_s = Σ w'_os N_o beside S_s, by reference capacities, each scenario scaled so that of what is taught as many are wanted in
 * all as are supplied: which specialties are shorter than others.
 *
 * @returns by specialty; one that leads to no occupation with known demand is absent, and all are where demand is not the city's
 * @see method §4, "Level and composition"
 */
export const balanceBySpecialty = onceFor((input: PlanInput): Map<string, BalanceAtLast> => {
  // demand of a part of the city is not held against its whole supply
  if (partOfCity(input.market)) return new Map();
  const draws = manyScenarios(input);
  const at = new Map(input.occupations.map(({ code }, o) => [code, o]));
  const size = Math.max(0, ...draws.map(({ length }) => length));
  const supply = localSupply(input, lastIntakes(input));
  const found = new Map<string, BalanceAtLast>();
  for (const { specialty, occupation, share } of input.pairs) {
    const drawn = draws[at.get(occupation) ?? -1];
    if (!drawn || drawn.length === 0 || !supply.has(specialty)) continue;
    const one = found.get(specialty) ?? {
      wanted: new Float64Array(size),
      supply: supply.get(specialty) ?? 0,
    };
    found.set(specialty, one);
    for (let d = 0; d < size; d++) one.wanted[d] = (one.wanted[d] as number) + share * (drawn[d] as number);
  }

  const all = [...found.values()].reduce((so, one) => so + one.supply, 0);
  // nobody teaches anything yet: what is wanted stands as it is
  if (all === 0) return found;
  for (let d = 0; d < size; d++) {
    let sum = 0;
    for (const { wanted, supply } of found.values()) if (supply > 0) sum += wanted[d] as number;
    if (sum <= 0) continue;
    for (const { wanted } of found.values()) wanted[d] = ((wanted[d] as number) * all) / sum;
  }
  return found;
});

/**
 * P(N_s > S_s) at balance for each programme, S_s as if every intake stays; of a candidate, with its smallest class.
 *
 * @returns by programme id; null where no demand is known
 */
export const shortageAtBalance = onceFor((input: PlanInput): Map<string, number | null> => {
  const balance = balanceBySpecialty(input);
  return new Map(
    input.programmes.map(({ id, specialty, standing, yield: share }) => {
      const of = balance.get(specialty);
      if (!of) return [id, null];
      const supply = of.supply + (standing === 'candidate' ? share * input.limits.classMin : 0);
      return [id, of.wanted.reduce((so, one) => so + Number(one > supply + 1e-9), 0) / of.wanted.length];
    }),
  );
});
