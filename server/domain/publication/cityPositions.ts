import type { Slice } from '../cube/slice.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';

/**
 * Groups of a slice by region that belong to the city at a period: those of member regions; the city's own where none
 * of them has any, as with returns.
 *
 * @param cells grouped by region first
 */
export function cityPositions(index: EditionIndex, cells: Slice, period: string): number[] {
  const all = Array.from({ length: cells.size }, (_, position) => position);
  const regionAt = (position: number) => cells.keys[0]?.[position] ?? '';
  const members = all.filter((position) => index.isMember(regionAt(position), period));
  if (members.length > 0) return members;
  return all.filter((position) => regionAt(position) === index.edition.settings.city);
}
