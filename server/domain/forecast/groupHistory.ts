import { parsePeriod, shiftQuarter } from '../facts/period.ts';
import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { DemandSeries, Panel } from './types.ts';

/**
 * The calendar years of which every quarter was collected: new vacancies, and persons wanted for them.
 *
 * @param factorOf entrants wanted a new vacancy, of a series
 */
export function groupHistory(
  panel: Panel,
  node: NodeForecast,
  factorOf: (series: number) => number,
): DemandSeries['history'] {
  const years = new Map<number, { persons: number; vacancies: number; quarters: number }>();
  for (let t = 0; t < panel.quarters; t++) {
    if (!node.collected[t]) continue;
    const year = parsePeriod(shiftQuarter(panel.first, t))?.year as number;
    const sum = years.get(year) ?? { persons: 0, vacancies: 0, quarters: 0 };
    for (const { series, weight } of node.parts) {
      const vacancies = weight * (panel.series[series]?.values[t] ?? 0);
      sum.vacancies += vacancies;
      sum.persons += factorOf(series) * vacancies;
    }
    sum.quarters += 1;
    years.set(year, sum);
  }
  return [...years].flatMap(([year, { quarters, ...sums }]) =>
    quarters === SEASONS ? [{ year, ...sums }] : [],
  );
}
