import { parsePeriod, shiftQuarter } from '../facts/period.ts';
import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { PastForecast, RolledPanel } from './types.ts';

/** Whole calendar years as they would have been forecast when an earlier year began, new vacancies. */
export function groupPast({ panel, origins, horizon }: RolledPanel, node: NodeForecast): PastForecast[] {
  return origins.flatMap((origin, i) => {
    const first = parsePeriod(shiftQuarter(panel.first, origin));
    if (first?.index !== 1) return [];
    return Array.from({ length: Math.floor(horizon / SEASONS) }, (_, k) => ({
      made: first.year,
      year: first.year + k,
      vacancies: (node.past[i] as Float64Array)
        .subarray(k * SEASONS, (k + 1) * SEASONS)
        .reduce((sum, value) => sum + value, 0),
    }));
  });
}
