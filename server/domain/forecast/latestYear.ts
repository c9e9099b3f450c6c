import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { Panel } from './types.ts';

/**
 * A group's vacancies of the four latest quarters, and the variance of that as a count: Σw²V. Quarters not known do not
 * count as none: the known ones stand for the year.
 */
export function latestYear(panel: Panel, { parts }: NodeForecast): { vacancies: number; variance: number } {
  let vacancies = 0;
  let variance = 0;
  for (const { series: position, weight } of parts) {
    const series = panel.series[position];
    if (!series) continue;
    let sum = 0;
    let known = 0;
    for (let t = Math.max(0, panel.quarters - SEASONS); t < panel.quarters; t++) {
      if (!series.known[t]) continue;
      sum += series.values[t] as number;
      known += 1;
    }
    if (known === 0) continue;
    vacancies += (weight * SEASONS * sum) / known;
    variance += (weight ** 2 * SEASONS * sum) / known;
  }
  return { vacancies, variance };
}
