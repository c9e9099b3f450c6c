import type { NodeForecast } from './combineNode.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { ForecastMethod, RolledPanel } from './types.ts';

/**
 * Where a group's forecast comes from: persons a year over the horizon, by series of the panel, largest first; and the
 * method that made the largest part of it.
 *
 * @param factorOf entrants wanted a new vacancy, of a series
 */
export function groupSources(
  { panel, horizon, series }: RolledPanel,
  { parts }: NodeForecast,
  factorOf: (series: number) => number,
): { sources: { occupation: string; persons: number }[]; method: ForecastMethod } {
  const byMethod = new Map<ForecastMethod, number>();
  const sources = parts.flatMap(({ series: position, weight }) => {
    const made = series[position];
    const code = panel.series[position]?.code;
    if (!made || code === undefined) return [];
    const ahead = made.forecast.reduce((sum, value) => sum + value, 0);
    const persons = (factorOf(position) * weight * ahead * SEASONS) / horizon;
    byMethod.set(made.method, (byMethod.get(made.method) ?? 0) + persons);
    return persons > 0 ? [{ occupation: code, persons }] : [];
  });
  const [largest] = [...byMethod].toSorted(([, a], [, b]) => b - a);
  return {
    sources: sources.toSorted((a, b) => b.persons - a.persons || (a.occupation < b.occupation ? -1 : 1)),
    method: largest?.[0] ?? 'combination',
  };
}
