import { SEASONS } from './seasonalIndices.ts';

/**
 * Scale of a series' errors: mean |y_t − y_{t−4}|, the error of the seasonal naive forecast in its own past. A series that
 * never moved counts as one that moved once by `unit`, so that its interval keeps a width.
 *
 * @param end how many of the values count
 * @param unit persons
 * @see Hyndman and Koehler (2006), Another look at measures of forecast accuracy; method §4
 */
export function naiveScale(series: ArrayLike<number>, end = series.length, unit = 1): number {
  const pairs = end - SEASONS;
  if (pairs <= 0) return unit;
  let sum = 0;
  for (let t = SEASONS; t < end; t++)
    sum += Math.abs((series[t] as number) - (series[t - SEASONS] as number));
  return Math.max(sum, unit) / pairs;
}
