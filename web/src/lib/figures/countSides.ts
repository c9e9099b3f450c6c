import { gapSide } from './placeGap.ts';
import type { Estimate } from './types.ts';

export interface SideCounts {
  short: number;
  surplus: number;
  unclear: number;
  missing: number;
}

/** How many gaps are certainly a shortage, certainly a surplus, neither, or not assessed. */
export function countSides(gaps: readonly Estimate[]): SideCounts {
  const counts: SideCounts = { short: 0, surplus: 0, unclear: 0, missing: 0 };
  for (const gap of gaps) counts[gap.value === null ? 'missing' : gapSide(gap)] += 1;
  return counts;
}
