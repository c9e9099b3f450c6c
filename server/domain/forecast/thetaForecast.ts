import type { Smoothed } from './exponentialSmoothing.ts';
import { olsSlope } from './olsSlope.ts';

/**
 * Theta method as SES with drift: ŷ_{n+k} = l_n + (b/2)·[(k − 1) + (1 − (1 − α)ⁿ)/α], b the least-squares slope.
 *
 * @param series without season
 * @param smoothed SES of the same series
 * @see Hyndman and Billah (2003), Unmasking the Theta method; method §4
 */
export function thetaForecast(
  series: ArrayLike<number>,
  { alpha, level }: Smoothed,
  horizon: number,
): number[] {
  const drift = olsSlope(series) / 2;
  const start = (1 - (1 - alpha) ** series.length) / alpha;
  return Array.from({ length: horizon }, (_, i) => level + drift * (i + start));
}
