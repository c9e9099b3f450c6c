import type { CityMarket } from './cityMarket.ts';

/** How many occupations an employer wants people in: its vacancies in several of them come together, too. */
export interface Overlap {
  /** from 1 */
  occupations: number;
  /** whether the returns tell it, or the edition's published value stands in */
  told: boolean;
}

/** Parts without an employer in common: those of different counties. */
export const NO_OVERLAP: Overlap = { occupations: 1, told: true };

/** Share of a county's vacancies whose occupations must tell employers before their sum is held against the total. */
const LEAST_TOLD = 0.5;

/**
 * Employers summed over occupations ÷ different employers, over the counties that state a total: an employer counts once
 * in each occupation and once in the total. Occupations that tell no employers are taken to have as many a vacancy as
 * the others.
 *
 * @param assumed where no county states a total, or its occupations tell too little
 * @see method §1, "Interval"
 */
export function employerOverlap({ regions, counted }: CityMarket, assumed: number): Overlap {
  let mentions = 0;
  let different = 0;
  for (const region of counted) {
    const { total, occupations } = regions.get(region) ?? {};
    if (!total?.vacancies || !total.employers || total.employersAtLeast) continue;
    const told = [...(occupations?.values() ?? [])].filter((part) => part.employers !== null);
    const vacancies = told.reduce((sum, part) => sum + (part.vacancies ?? 0), 0);
    if (vacancies < LEAST_TOLD * total.vacancies) continue;
    mentions +=
      told.reduce((sum, part) => sum + (part.employers as number), 0) * (total.vacancies / vacancies);
    different += total.employers;
  }
  return different > 0
    ? { occupations: Math.max(1, mentions / different), told: true }
    : { occupations: assumed, told: false };
}
