import type { MostWantedRow } from '../types.ts';

/** The ranks that the intervals of the gaps allow; '' where they were not kept. */
export function rankRange({ rankLow, rankHigh }: MostWantedRow): string {
  if (rankLow == null || rankHigh == null) return '';
  return rankLow === rankHigh ? `${rankLow}` : `${rankLow}–${rankHigh}`;
}
