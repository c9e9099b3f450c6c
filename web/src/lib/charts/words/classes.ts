import type { Estimate, RatioClass } from '../types.ts';

/** Ratio classes in the order of the scale, from shortage to surplus; unclear last, as the lack of a finding. */
export const CLASSES: RatioClass[] = ['s3', 's2', 's1', 'eq', 'u1', 'u2', 'u3', 'unclear'];

/** Shape that says the side without colour; always beside its word. */
export const CLASS_ICON: Record<RatioClass, string> = {
  s3: '▲',
  s2: '▲',
  s1: '▲',
  eq: '＝',
  unclear: '↔',
  u1: '▼',
  u2: '▼',
  u3: '▼',
};

export type Side = 'short' | 'surplus' | 'neither';

/** On which side of 1 a class lies; only classes whose interval excludes 1 have one. */
export function sideOf(direction: RatioClass | null): Side {
  if (direction === 's1' || direction === 's2' || direction === 's3') return 'short';
  if (direction === 'u1' || direction === 'u2' || direction === 'u3') return 'surplus';
  return 'neither';
}

/** What a class of the ratio says of people: short, in surplus, about equal, or nothing certain. */
export function balanceOf(direction: RatioClass): 'short' | 'surplus' | 'eq' | 'unclear' {
  if (direction === 'eq' || direction === 'unclear') return direction;
  return direction.startsWith('s') ? 'short' : 'surplus';
}

/** On which side of 0 a gap in persons certainly lies. */
export function gapSide({ low, high }: Pick<Estimate, 'low' | 'high'>): 'short' | 'surplus' | 'unclear' {
  if (low !== null && low > 0) return 'short';
  if (high !== null && high < 0) return 'surplus';
  return 'unclear';
}
