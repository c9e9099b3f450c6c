/** α is chosen among .02, .04, … 1. */
const STEPS = 50;

export interface Smoothed {
  /** weight of the latest value, 0–1 */
  alpha: number;
  /** level after the last value: the forecast of every later quarter */
  level: number;
}

/**
 * Simple exponential smoothing (SES): l ← l + α(x − l), begun at the first value, α from a grid of .02 by the least sum of
 * squared one-step errors; of equals the smallest.
 *
 * @param series at least one value, without season
 * @throws RangeError on an empty series
 * @see method §4
 */
export function exponentialSmoothing(series: ArrayLike<number>): Smoothed {
  if (series.length === 0) throw new RangeError('no values to smooth');
  const first = series[0] as number;
  let best = { alpha: 1 / STEPS, level: first };
  let least = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= STEPS; step++) {
    const alpha = step / STEPS;
    let level = first;
    let squares = 0;
    for (let t = 1; t < series.length && squares < least; t++) {
      const error = (series[t] as number) - level;
      squares += error * error;
      level += alpha * error;
    }
    if (squares < least) {
      least = squares;
      best = { alpha, level };
    }
  }
  return best;
}
