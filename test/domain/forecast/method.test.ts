import { describe, expect, test } from 'vitest';
import { conformalQuantile } from '../../../server/domain/forecast/conformalQuantile.ts';
import { dampedForecast, dampedTrend } from '../../../server/domain/forecast/dampedTrend.ts';
import { exponentialSmoothing } from '../../../server/domain/forecast/exponentialSmoothing.ts';
import { forecastSeries } from '../../../server/domain/forecast/forecastSeries.ts';
import { isSeasonal } from '../../../server/domain/forecast/isSeasonal.ts';
import { naiveScale } from '../../../server/domain/forecast/naiveScale.ts';
import { olsSlope } from '../../../server/domain/forecast/olsSlope.ts';
import { seasonalIndices } from '../../../server/domain/forecast/seasonalIndices.ts';
import { thetaForecast } from '../../../server/domain/forecast/thetaForecast.ts';
import { crps } from './crps.ts';

/** The worked example of method §4. */
const SERIES = [120, 90, 100, 150, 126, 95, 104, 160, 133, 99, 110, 168, 140, 104, 117, 176];
const INDICES = seasonalIndices(SERIES) as number[];
const ADJUSTED = SERIES.map((value, t) => value / (INDICES[t % 4] as number));
const withSeason = (values: number[]) => values.map((value, i) => value * (INDICES[i % 4] as number));

describe('the worked example of method §4, to its printed digits', () => {
  test('the series shows a season', () => expect(isSeasonal(SERIES)).toBe(true));

  test('seasonalIndices uses the 2×4 moving average and sums to 4', () => {
    expectDigits(INDICES, [1.06629, 0.7853, 0.85787, 1.29055], 5);
    expect(INDICES.reduce((sum, index) => sum + index, 0)).toBeCloseTo(4, 12);
  });

  test('naiveScale is the mean change over a year', () =>
    expect(naiveScale(SERIES)).toBeCloseTo(6.416667, 6));

  test('exponentialSmoothing finds α on a grid of .02', () => {
    const { alpha, level } = exponentialSmoothing(ADJUSTED);
    expect(alpha).toBe(1);
    expect(level).toBeCloseTo(136.37644, 5);
  });

  test('olsSlope', () => expect(olsSlope(ADJUSTED)).toBeCloseTo(1.597614, 6));

  test('thetaForecast', () => {
    const theta = thetaForecast(ADJUSTED, exponentialSmoothing(ADJUSTED), 4);
    expectDigits(withSeason(theta), [146.27, 108.35, 119.05, 180.12], 2);
  });

  test('dampedTrend', () => {
    const damped = dampedTrend(ADJUSTED);
    expect(damped).toMatchObject({ alpha: 0.2, beta: 0.9, phi: 0.98 });
    expectDigits(withSeason(dampedForecast(damped, 4)), [147.54, 110.04, 121.68, 185.23], 2);
  });

  test('forecastSeries is the mean of the three', () => {
    const forecast = forecastSeries(SERIES, 4);
    expectDigits(forecast, [146.407, 108.495, 119.242, 180.453], 3);
    expect(forecast.reduce((sum, value) => sum + value, 0)).toBeCloseTo(554.6, 2);
  });

  test('conformalQuantile takes the ⌈(n + 1)·level⌉-th smallest score', () => {
    const q = conformalQuantile([0.3, 0.5, 0.6, 0.8, 0.9, 1.1, 1.2, 1.5, 1.9, 2.6], 0.8) as number;
    expect(q).toBe(1.9);
    const [first = 0] = forecastSeries(SERIES, 1);
    expect(first - q * naiveScale(SERIES)).toBeCloseTo(134.215, 3);
    expect(first + q * naiveScale(SERIES)).toBeCloseTo(158.598, 3);
  });

  test('crps of an ensemble', () => expect(crps([1, 2, 4], 3)).toBeCloseTo(0.666667, 6));
});

function expectDigits(values: number[], printed: number[], digits: number): void {
  expect(values).toHaveLength(printed.length);
  for (const [i, value] of printed.entries()) expect(values[i]).toBeCloseTo(value, digits);
}
