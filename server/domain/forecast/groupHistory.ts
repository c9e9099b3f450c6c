import { parsePeriod, shiftQuarter } from '../facts/period.ts';
import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { DemandSeries, Panel, PanelSeries, PastYear } from './types.ts';

/**
 * The calendar years of which at least half of every quarter was collected: new vacancies, and persons wanted for them.
 * A year is estimated in part where a series lacks a quarter since it was first collected, or where regions that handed in
 * stand for others.
 *
 * @param factorOf entrants wanted a new vacancy, of a series
 */
export function groupHistory(
  panel: Panel,
  node: NodeForecast,
  factorOf: (series: number) => number,
): DemandSeries['history'] {
  const years = new Map<number, Omit<PastYear, 'year'> & { quarters: number }>();
  for (let t = 0; t < panel.quarters; t++) {
    if (!node.collected[t]) continue;
    const year = parsePeriod(shiftQuarter(panel.first, t))?.year as number;
    const sum = years.get(year) ?? { persons: 0, vacancies: 0, estimated: false, quarters: 0 };
    for (const { series, weight } of node.parts) {
      const part = panel.series[series];
      const vacancies = weight * (part?.values[t] ?? 0);
      sum.estimated ||= part !== undefined && isEstimated(part, t);
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

/** Whether a value that counts for something is not as collected. */
function isEstimated({ start, values, known, scaled }: PanelSeries, t: number): boolean {
  return t >= start && (values[t] as number) > 0 && (!known[t] || scaled?.[t] === 1);
}
