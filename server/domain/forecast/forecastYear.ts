import type { WindowCalibration } from './calibrateWindow.ts';
import type { NodeForecast } from './combineNode.ts';
import { conformalQuantile } from './conformalQuantile.ts';
import { scoreQuantile } from './scoreQuantile.ts';
import type { VacancyYear, YearWindow } from './types.ts';

/**
 * New vacancies of one calendar year of a group: what is known of it plus the forecast of the rest, ŷ ± q·scale, never below
 * 0; with the values of the futures in the orders given.
 *
 * Where the scores are too few for a level (under 19 for 95 %), the largest of them stands in and the figure is approximate.
 *
 * @param orders ranks of the futures, one list for each set of them
 * @param level of the interval, @param n vacancies a year that the figure rests on
 * @see method §4, "Intervals"
 */
export function forecastYear(
  node: NodeForecast,
  window: YearWindow,
  { scores, widen, full, relativeError }: WindowCalibration,
  orders: readonly Int32Array[],
  { level, n }: { level: number; n: number },
): VacancyYear {
  const known = window.observed.reduce((sum, t) => sum + (node.actual[t] as number), 0);
  const ahead = node.forecast.subarray(window.from - 1, window.to).reduce((sum, value) => sum + value, 0);
  const unit = node.scale * widen;
  const vacancies = (error: number) => known + Math.max(0, ahead + unit * error);
  const toldTo = full ? scores.length / (scores.length + 1) : 0;
  const reach = conformalQuantile(scores, level) ?? (scores[scores.length - 1] as number);
  const value = vacancies(0);
  return {
    year: window.year,
    value,
    vacancies: {
      value,
      low: vacancies(-reach),
      high: vacancies(reach),
      level,
      n,
      state: level <= toldTo ? 'ok' : 'approximate',
      note: 'demand_forecast',
    },
    toldTo,
    relativeError,
    futures: drawnInOrder(orders, (p) => vacancies(scoreQuantile(scores, p))),
  };
}

/** Values of a distribution at evenly spaced probabilities, each set in its order. */
export function drawnInOrder(orders: readonly Int32Array[], quantile: (p: number) => number): Float64Array {
  const values = new Float64Array(orders.reduce((sum, order) => sum + order.length, 0));
  let at = 0;
  for (const order of orders) {
    const ascending = Float64Array.from(order, (_, rank) => quantile((rank + 0.5) / order.length));
    for (const rank of order) values[at++] = ascending[rank] as number;
  }
  return values;
}
