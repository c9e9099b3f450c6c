import { SEASONS } from './seasonalIndices.ts';
import { seasonalNaive } from './seasonalNaive.ts';

/** Summed absolute errors of a method and of the naive forecast beside it, for the same times from the same origins. */
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

/** Years ahead that are looked back on. */
const YEARS_AHEAD = 3;

/** The first, second and third year after an origin, as steps ahead. */
export function yearSteps(): { from: number; to: number }[] {
  return Array.from({ length: YEARS_AHEAD }, (_, k) => ({ from: k * SEASONS + 1, to: (k + 1) * SEASONS }));
}

/**
 * Absolute errors of sums over the quarters from `from` to `to` steps ahead, of forecasts and of carrying the last four
 * quarters forward: for a whole year, the sum of those four.
 *
 * @param known 1 where a quarter was collected: others are nothing to be held against
 * @param told positions in `origins` of those that count
 */
export function annualErrors(
  { actual, known, past }: { actual: Float64Array; known: Uint8Array; past: readonly Float64Array[] },
  origins: readonly number[],
  told: readonly number[],
  { from, to }: { from: number; to: number },
): MaseErrors {
  const sums = { missed: 0, missedNaively: 0 };
  for (const i of told) {
    const origin = origins[i] as number;
    const reach = Math.min(actual.length - origin, past[i]?.length ?? 0);
    if (origin < SEASONS || to > reach) continue;
    let came = 0;
    let forecast = 0;
    let carried = 0;
    let whole = true;
    for (let step = from; step <= to; step++) {
      whole &&= known[origin + step - 1] === 1;
      came += actual[origin + step - 1] as number;
      forecast += past[i]?.[step - 1] as number;
      carried += actual[origin - SEASONS + ((step - 1) % SEASONS)] as number;
    }
    if (!whole) continue;
    sums.missed += Math.abs(came - forecast);
    sums.missedNaively += Math.abs(came - carried);
  }
  return sums;
}
