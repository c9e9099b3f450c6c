import type { Slice } from '../cube/slice.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';

/**
 * Groups of a slice by region that belong to the city at a period: those of member regions; the city's own where none
 * of them has any, as with returns.
 *
 * @param cells grouped by region first
 */
export function cityPlaces(index: EditionIndex, cells: Slice, period: string): number[] {
  const all = Array.from({ length: cells.size }, (_, place) => place);
  const regionAt = (place: number) => cells.keys[0]?.[place] ?? '';
  const members = all.filter((place) => index.isMember(regionAt(place), period));
  if (members.length > 0) return members;
  return all.filter((place) => regionAt(place) === index.edition.settings.city);
}
