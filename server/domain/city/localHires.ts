import { placeOfWork } from '../cube/placeOfWork.ts';
import { slice } from '../cube/slice.ts';
import type { CityFacts } from './cityFacts.ts';

/**
 * Graduates who work in the city in a job that matches their specialty, persons, by specialty and cohort, as counted. They are
 * evidence on how many entrants the vacancies stand for; demand is not put under them. Cohorts of which nobody was asked are
 * left out.
 *
 * @see method §4, "Demand calibration"
 */
export function localHires(input: CityFacts): Map<string, Map<string, number>> {
  const cells = slice(input.outcomes, { groupBy: ['specialty', 'region', 'period'] });
  const hires = new Map<string, Map<string, number>>();
  for (let i = 0; i < cells.size; i++) {
    const [specialty, region, cohort] = cells.keys.map((key) => key[i] as string) as [string, string, string];
    const matched = cells.value('matched', i);
    if (matched === null) continue;
    const byCohort = hires.get(specialty) ?? new Map<string, number>();
    hires.set(specialty, byCohort);
    const here = placeOfWork(input.index, region, cohort) === 'local' ? matched : 0;
    byCohort.set(cohort, (byCohort.get(cohort) ?? 0) + here);
  }
  return hires;
}
