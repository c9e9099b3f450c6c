import { quarterPeriodsOf } from './periods.ts';
import type { PublicationContext } from './publicationContext.ts';

const QUARTERS = 4;

/**
 * New vacancies of the city by occupation in its four latest quarters, persons a year. Quarters in which an
 * occupation's are not known do not count as none: the known ones stand for the year.
 *
 * @returns occupations of which no quarter is known are left out
 */
export function annualNewVacancies(context: PublicationContext): Map<string, { count: number }> {
  const known = new Map<string, number[]>();
  for (const period of quarterPeriodsOf(context.input.market).slice(-QUARTERS)) {
    for (const [occupation, { newVacancies }] of context.market(period).occupations) {
      if (newVacancies !== null) known.set(occupation, [...(known.get(occupation) ?? []), newVacancies]);
    }
  }
  return new Map(
    [...known].map(([occupation, quarters]) => [
      occupation,
      { count: (QUARTERS * quarters.reduce((sum, count) => sum + count, 0)) / quarters.length },
    ]),
  );
}
