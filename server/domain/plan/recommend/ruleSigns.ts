import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { onceFor } from '../balance/onceFor.ts';
import type { PlanInput } from '../planInput.ts';

/** Seekers of the city's mean that every specialty's matched share is mixed with. */
const LENT = 10;

/** What the simple rule reads of one specialty; 1 where nothing is known. */
export interface RuleSigns {
  /** R: wanted ÷ supplied, ÷ the same of the city, so that how many are wanted in all drops out */
  ratio: number;
  /** q: matched share of those who seek work here ÷ the city's */
  placed: number;
}

/**
 * R_s = (D_s/S_s)/(ΣD/ΣS) with D from the mean vacancies of three years by reference capacities, S if every intake stays; and
 * q_s = ((h_s + 10h̄)/(n_s + 10))/h̄ with h matched of n who seek work here.
 *
 * @returns by specialty
 * @see method §6, "Anchor"
 */
export const ruleSigns = onceFor((input: PlanInput): Map<string, RuleSigns> => {
  const vacancies = new Map(input.occupations.map((one) => [one.code, one.vacancies]));
  const supply = localSupply(input, lastIntakes(input));
  const wanted = new Map<string, number>();
  for (const { specialty, occupation, share } of input.pairs) {
    const count = vacancies.get(occupation) ?? null;
    if (count !== null) wanted.set(specialty, (wanted.get(specialty) ?? 0) + share * count);
  }
  const both = [...wanted].filter(([code]) => (supply.get(code) ?? 0) > 0);
  const total = (of: (code: string, count: number) => number) =>
    both.reduce((so, [code, count]) => so + of(code, count), 0);
  const city = total((_, count) => count) / total((code) => supply.get(code) ?? 0);
  const placed = input.fields.flatMap(({ placed }) => placed ?? []);
  const seeking = placed.reduce((so, one) => so + one.seeking, 0);
  const mean = seeking > 0 ? placed.reduce((so, one) => so + one.matched, 0) / seeking : 0;
  return new Map(
    input.fields.map(({ code, placed }) => {
      const count = wanted.get(code);
      const persons = supply.get(code) ?? 0;
      return [
        code,
        {
          ratio: count === undefined || persons <= 0 || !(city > 0) ? 1 : count / persons / city,
          placed: placed && mean > 0 ? (placed.matched + LENT * mean) / (placed.seeking + LENT) / mean : 1,
        },
      ];
    }),
  );
});
