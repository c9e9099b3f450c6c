import { SEASONS } from './seasonalIndices.ts';

/**
 * Seasonal naive forecast: every quarter as it was a year before; with less than a year behind it, as the last quarter.
 * What any method has to beat.
 *
 * @throws RangeError on an empty series
 */
export function seasonalNaive(series: ArrayLike<number>, horizon: number): number[] {
  const n = series.length;
  if (n === 0) throw new RangeError('no values to forecast from');
  const from = n < SEASONS ? () => n - 1 : (i: number) => n - SEASONS + (i % SEASONS);
  return Array.from({ length: horizon }, (_, i) => series[from(i)] as number);
}
