import type { RatioClass } from '../indicators/supplyDemandRatio.ts';

/** What may be said of a ratio: a side only where its interval excludes 1. */
export type Side = 'short' | 'surplus' | 'eq' | 'unclear' | 'missing';

/** The side that a class stands for; null: the ratio is missing, or is another's. */
export function sideOf(direction: RatioClass | null): Side {
  if (direction === null) return 'missing';
  if (direction === 'eq' || direction === 'unclear') return direction;
  return direction.startsWith('s') ? 'short' : 'surplus';
}

export const isShort = (direction: RatioClass | null) => sideOf(direction) === 'short';
export const isSurplus = (direction: RatioClass | null) => sideOf(direction) === 'surplus';
