import type { EditionIndex } from '../edition/indexEdition.ts';

/** The city, the rest of its province, or further away. */
export const PLACES_OF_WORK = ['local', 'province', 'elsewhere'] as const;
export type PlaceOfWork = (typeof PLACES_OF_WORK)[number];

/**
 * Where a graduate works, seen from the city. Local 本地 is the city and the regions that are its members in the year
 * of the cohort; the accumulator of outcomes is given this as its `placeOf`.
 */
export function placeOfWork(index: EditionIndex, region: string, cohort: string): PlaceOfWork {
  const { city } = index.edition.settings;
  if (region === city || index.isMember(region, cohort)) return 'local';
  const province = index.regions.get(city)?.parent;
  let at: string | null | undefined = region;
  while (at) {
    if (at === province) return 'province';
    at = index.regions.get(at)?.parent;
  }
  return 'elsewhere';
}
