import { slice } from '../cube/slice.ts';
import { largestSector } from '../edition/largestSector.ts';
import { clumping } from '../indicators/clumping.ts';
import type { CityFacts } from './cityFacts.ts';

/** c²: squared coefficient of variation of vacancies per employer. */
export interface EmployerVariation {
  city: number;
  /** of the sector that takes the largest part of an occupation */
  ofOccupation: (occupation: string) => number;
}

/**
 * c² as the city's own employers show it: persons wanted per employer and quarter, as registered. A sector, or the city,
 * with fewer employers on record than `ratio.variationFrom` takes the edition's `ratio.employerVariation`.
 *
 * @see method §1, "Interval"
 */
export function employerVariation({ index, demand }: CityFacts): EmployerVariation {
  const { employerVariation: usual, variationFrom } = index.edition.settings.ratio;
  const cells = slice(demand, { groupBy: ['period', 'region', 'occupation', 'employer'] });
  const [periods = [], regions = [], occupations = [], employers = []] = cells.keys;
  const city = new Registered();
  const sectors = new Map<string, Registered>();
  for (let i = 0; i < cells.size; i++) {
    const [period, employer] = [periods[i] as string, employers[i] as string];
    const region = regions[i] as string;
    if (region !== index.edition.settings.city && !index.isMember(region, period)) continue;
    const sector = largestSector(index, occupations[i] as string);
    const headcount = cells.column('headcount')[i] ?? 0;
    const ofSector = sectors.get(sector) ?? new Registered();
    sectors.set(sector, ofSector);
    for (const group of [city, ofSector]) group.add(employer, period, headcount);
  }
  const of = (group: Registered | undefined) => group?.variation(variationFrom) ?? usual;
  return {
    city: of(city),
    ofOccupation: (occupation) => of(sectors.get(largestSector(index, occupation))),
  };
}

/** Persons that employers registered, by employer and quarter. */
class Registered {
  private readonly employers = new Set<string>();
  private readonly headcounts = new Map<string, number>();

  add(employer: string, period: string, headcount: number): void {
    this.employers.add(employer);
    const key = `${employer} ${period}`;
    this.headcounts.set(key, (this.headcounts.get(key) ?? 0) + headcount);
  }

  /** @returns null with fewer employers than `least` */
  variation(least: number): number | null {
    return this.employers.size < least ? null : clumping([...this.headcounts.values()]).variation;
  }
}
