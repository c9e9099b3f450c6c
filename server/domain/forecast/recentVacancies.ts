import { SEASONS } from './seasonalIndices.ts';
import type { Panel } from './types.ts';

/** Years that are averaged where nothing else is asked. */
const YEARS = 2;

/**
 * Mean of every series over its known quarters of the last years, persons a quarter; series without one are left out.
 *
 * @see method §4, "Level and composition are two questions"
 */
export function recentVacancies({ quarters, series }: Panel, years = YEARS): Map<string, number> {
  const from = Math.max(0, quarters - years * SEASONS);
  return new Map(
    series.flatMap(({ code, values, known }) => {
      const told = [...values.subarray(from, quarters)].filter((_, i) => known[from + i] === 1);
      return told.length === 0 ? [] : [[code, told.reduce((sum, one) => sum + one, 0) / told.length]];
    }),
  );
}
