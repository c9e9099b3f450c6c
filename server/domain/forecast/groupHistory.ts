import { parsePeriod, shiftQuarter } from '../facts/period.ts';
import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { Panel } from './types.ts';

/** The calendar years of which every quarter was collected, persons. */
export function groupHistory(
  panel: Panel,
  node: NodeForecast,
  factor: number,
): { year: number; persons: number }[] {
  const years = new Map<number, { persons: number; quarters: number }>();
  for (let t = 0; t < panel.quarters; t++) {
    if (!node.collected[t]) continue;
    const year = parsePeriod(shiftQuarter(panel.first, t))?.year as number;
    const sum = years.get(year) ?? { persons: 0, quarters: 0 };
    sum.persons += factor * (node.actual[t] as number);
    sum.quarters += 1;
    years.set(year, sum);
  }
  return [...years].flatMap(([year, { persons, quarters }]) =>
    quarters === SEASONS ? [{ year, persons }] : [],
  );
}
