import type { PlanPair } from '../plan/planInput.ts';
import { placeScenario } from '../plan/solve/placeScenario.ts';
import type { Score } from './types.ts';

/** Supply within this share of what is wanted is near enough. */
const NEAR = 0.2;

/** The vacancies of one year as graduates wanted at balance. */
export interface CameAtBalance {
  /** k = Σ_s S_s(x⁰) ÷ Σ_o V_o, of vacancies allotted to specialties */
  k: number;
  /** N_o = k·V_o, persons, with the specialties that lead there */
  occupations: { code: string; wanted: number; specialties: string[] }[];
  /** N_s by reference capacities, persons */
  specialties: Map<string, number>;
}

/**
 * What came, at balance: as many graduates wanted in all as the city would have supplied had every intake stayed. One k for
 * every way of setting intakes, and never the plan's own: nobody knows what a vacancy means for graduates.
 *
 * @param vacancies new ones of the year by occupation, as far as the crosswalk gave them to specialties; one without is left out
 * @param supply S_s(x⁰) at the rates that came, persons
 * @returns null where nobody was wanted, or nobody supplied
 * @see method §7
 */
export function cameAtBalance(
  pairs: readonly PlanPair[],
  vacancies: ReadonlyMap<string, number>,
  supply: ReadonlyMap<string, number>,
): CameAtBalance | null {
  const known = pairs.filter(({ occupation }) => vacancies.has(occupation));
  const leads = new Set(known.map(({ specialty }) => specialty));
  const supplied = [...supply].reduce((so, [code, persons]) => so + (leads.has(code) ? persons : 0), 0);
  const leading = Map.groupBy(known, ({ occupation }) => occupation);
  const all = [...leading.keys()].reduce((so, code) => so + (vacancies.get(code) ?? 0), 0);
  if (!(all > 0 && supplied > 0)) return null;
  const k = supplied / all;
  const specialties = new Map<string, number>();
  for (const { specialty, occupation, share } of known)
    specialties.set(
      specialty,
      (specialties.get(specialty) ?? 0) + share * k * (vacancies.get(occupation) ?? 0),
    );
  return {
    k,
    occupations: [...leading].map(([code, of]) => ({
      code,
      wanted: k * (vacancies.get(code) ?? 0),
      specialties: of.map(({ specialty }) => specialty),
    })),
    specialties,
  };
}

/**
 * Graduates take up what they have learned for, as many as find something. Specialties that lead to no occupation with known
 * vacancies are left out for everybody. What came is taken as unaffected by supply.
 *
 * @param supply graduates who seek work here by specialty, persons
 * @param costs c_u of one missing and c_o of one superfluous graduate
 * @see method §7
 */
export function scoreAtBalance(
  came: CameAtBalance,
  supply: ReadonlyMap<string, number>,
  { shortageCost, surplusCost }: { shortageCost: number; surplusCost: number },
): Omit<Score, 'moved'> {
  const codes = [...came.specialties.keys()];
  const persons = codes.map((code) => supply.get(code) ?? 0);
  const wanted = came.occupations.reduce((so, one) => so + one.wanted, 0);
  const matched = matchedAtBalance(came, supply);
  const unfilled = Math.max(0, wanted - matched);
  const unmatched = Math.max(0, persons.reduce((so, one) => so + one, 0) - matched);
  const near = codes.filter((code, s) => {
    const needed = came.specialties.get(code) ?? 0;
    return Math.abs((persons[s] as number) - needed) <= NEAR * needed;
  });
  return {
    loss: (shortageCost * unfilled + surplusCost * unmatched) / wanted,
    matched,
    unfilled,
    unmatched,
    within: near.length / codes.length,
  };
}

/** Graduates who take up what they have learned for, as many as find something, persons. @param supply as for {@link scoreAtBalance} */
export function matchedAtBalance(
  { occupations, specialties }: Pick<CameAtBalance, 'occupations' | 'specialties'>,
  supply: ReadonlyMap<string, number>,
): number {
  const codes = [...specialties.keys()];
  const at = new Map(codes.map((code, s) => [code, s]));
  const taken = placeScenario({
    supply: codes.map((code) => supply.get(code) ?? 0),
    occupations: occupations.map(({ wanted, specialties: leading }) => ({
      wanted,
      weight: 1,
      specialties: leading.map((code) => at.get(code) as number),
    })),
  });
  return taken.flat().reduce((so, one) => so + one, 0);
}
