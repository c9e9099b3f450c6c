import { placeOfWork } from '../cube/placeOfWork.ts';
import { slice } from '../cube/slice.ts';
import type { CityFacts } from './cityFacts.ts';
import { POOLED_COHORTS } from './pipelineFacts.ts';

/**
 * Graduates a year who work in the city in a job that matches their specialty, as counted: demand for them was at least
 * that. The mean of the latest cohorts on record, persons, by specialty.
 *
 * @see method §4, "Floor"
 */
export function localHires(input: CityFacts): Map<string, number> {
  const cells = slice(input.outcomes, { groupBy: ['specialty', 'region', 'period'] });
  const byCohort = new Map<string, Map<string, number>>();
  for (let i = 0; i < cells.size; i++) {
    const [specialty, region, cohort] = cells.keys.map((key) => key[i] as string) as [string, string, string];
    const hires = byCohort.get(specialty) ?? new Map<string, number>();
    byCohort.set(specialty, hires);
    const here = placeOfWork(input.index, region, cohort) === 'local' ? (cells.value('matched', i) ?? 0) : 0;
    hires.set(cohort, (hires.get(cohort) ?? 0) + here);
  }
  return new Map(
    [...byCohort].map(([specialty, hires]) => {
      const latest = [...hires.keys()].sort().slice(-POOLED_COHORTS);
      return [specialty, latest.reduce((sum, cohort) => sum + (hires.get(cohort) ?? 0), 0) / latest.length];
    }),
  );
}
