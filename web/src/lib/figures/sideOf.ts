import type { RatioClass } from './types.ts';

export type Side = 'short' | 'surplus' | 'eq' | 'unclear';

/** What a class of the ratio says of people: short, in surplus, about equal, or nothing certain. */
export function sideOf(direction: RatioClass): Side {
  if (direction === 'eq' || direction === 'unclear') return direction;
  return direction.startsWith('s') ? 'short' : 'surplus';
}
