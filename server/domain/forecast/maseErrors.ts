import { seasonalNaive } from './seasonalNaive.ts';

/** Summed absolute errors of a method and of the seasonal naive forecast, for the same quarters from the same origins. */
export interface MaseErrors {
  missed: number;
  missedNaively: number;
}

/**
 * Absolute errors of forecasts and of the seasonal naive forecast beside them; their quotient is the relative MASE (the
 * scale of MASE is the same above and below). Under 1 the forecasts are the better ones.
 *
 * @param actual persons a quarter
 * @param origins positions forecast from
 * @param forecasts by origin, persons a quarter
 * @param steps steps ahead that count, from 1
 * @see Hyndman and Koehler (2006), Another look at measures of forecast accuracy; method §4
 */
export function maseErrors(
  actual: Float64Array,
  origins: readonly number[],
  forecasts: readonly Float64Array[],
  steps: { from: number; to: number } = { from: 1, to: Number.POSITIVE_INFINITY },
): MaseErrors {
  const sums = { missed: 0, missedNaively: 0 };
  origins.forEach((origin, i) => {
    const forecast = forecasts[i] as Float64Array;
    const last = Math.min(steps.to, forecast.length, actual.length - origin);
    if (last < steps.from) return;
    const naive = seasonalNaive(actual.subarray(0, origin), last);
    for (let step = steps.from; step <= last; step++) {
      const observed = actual[origin + step - 1] as number;
      sums.missed += Math.abs((forecast[step - 1] as number) - observed);
      sums.missedNaively += Math.abs((naive[step - 1] as number) - observed);
    }
  });
  return sums;
}
