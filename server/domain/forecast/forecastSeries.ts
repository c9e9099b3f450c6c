import { dampedForecast, dampedTrend } from './dampedTrend.ts';
import { exponentialSmoothing } from './exponentialSmoothing.ts';
import { isSeasonal } from './isSeasonal.ts';
import { SEASONS, seasonalIndices } from './seasonalIndices.ts';
import { thetaForecast } from './thetaForecast.ts';

/** From so many quarters on the three methods are combined; under them SES speaks alone. */
export const COMBINED_FROM = 16;
/** An index under this would blow single persons up into crowds. */
const LEAST_INDEX = 0.1;

/**
 * Forecast of a quarterly series. It is seasonally adjusted where a season shows; the forecast is the mean of SES, Theta
 * and damped trend (SES alone under 16 quarters), with the season put back, never below 0.
 *
 * @param series persons a quarter, at least one, the oldest first
 * @param groupIndices season of the group above, for a series too small or short to show one of its own; null: none
 * @returns persons a quarter, `horizon` of them
 * @throws RangeError on an empty series
 * @see method §4
 * @example forecastSeries([120, 90, 100, 150, 126, 95, 104, 160, 133, 99, 110, 168, 140, 104, 117, 176], 4)
 * // [146.407, 108.495, 119.242, 180.453]
 */
export function forecastSeries(
  series: ArrayLike<number>,
  horizon: number,
  groupIndices: readonly number[] | null = null,
): number[] {
  const indices = seasonOf(series) ?? groupIndices;
  const season = (t: number) => indices?.[t % SEASONS] ?? 1;
  const adjusted = Float64Array.from(series, (value, t) => value / season(t));
  const smoothed = exponentialSmoothing(adjusted);
  const methods = [Array.from({ length: horizon }, () => smoothed.level)];
  if (series.length >= COMBINED_FROM) {
    methods.push(thetaForecast(adjusted, smoothed, horizon));
    methods.push(dampedForecast(dampedTrend(adjusted), horizon));
  }
  return Array.from({ length: horizon }, (_, i) => {
    const mean = methods.reduce((sum, method) => sum + (method[i] as number), 0) / methods.length;
    return Math.max(0, mean * season(series.length + i));
  });
}

/** Seasonal indices of a series by its positions; null where it shows no season that could be taken out. */
export function seasonOf(series: ArrayLike<number>): number[] | null {
  const indices = isSeasonal(series) ? seasonalIndices(series) : null;
  return indices?.every((index) => index >= LEAST_INDEX) ? indices : null;
}
