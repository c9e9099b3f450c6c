import { SEASONS } from './seasonalIndices.ts';

const ALPHAS = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);
const BETAS = Array.from({ length: 10 }, (_, i) => i / 10);
const PHIS = [0.8, 0.85, 0.9, 0.95, 0.98];

/** Every choice of α, β and φ; without a trend φ has nothing to damp. */
const GRID = ALPHAS.flatMap((alpha) =>
  BETAS.flatMap((beta) => (beta === 0 ? [1] : PHIS).map((phi) => ({ alpha, beta, phi }))),
);
const ALPHA = Float64Array.from(GRID, ({ alpha }) => alpha);
const PULL = Float64Array.from(GRID, ({ alpha, beta }) => alpha * beta);
const PHI = Float64Array.from(GRID, ({ phi }) => phi);

export interface DampedTrend {
  alpha: number;
  beta: number;
  phi: number;
  level: number;
  trend: number;
}

/**
 * Exponential smoothing with a damped trend: e = x − (l + φb), l ← l + φb + αe, b ← φb + αβe. It begins at the first value
 * with the first year's mean change (none if β = 0); α, β, φ are those of a grid with the least sum of squared one-step
 * errors, of equals the first.
 *
 * @param series at least 5 values, without season
 * @throws RangeError under 5 values
 * @see Gardner and McKenzie (1985), Forecasting trends in time series; method §4
 */
export function dampedTrend(series: ArrayLike<number>): DampedTrend {
  const n = series.length;
  if (n <= SEASONS) throw new RangeError(`${n} values; a damped trend needs ${SEASONS + 1}`);
  const values = Float64Array.from(series);
  const name = nameOf(values);
  const known = fitted.get(name) ?? fit(values);
  if (fitted.size >= MOST_FITTED) fitted.clear();
  fitted.set(name, known);
  return known;
}

/**
 * Trends fitted so far, by what was fitted. The past is forecast from every quarter, for the city's own record, for what associations
 * foresaw and for a plan's input: the same beginnings of the same series come again and again, and a fit is most of a forecast.
 */
const fitted = new Map<string, DampedTrend>();
/** About 20 MB. */
const MOST_FITTED = 50_000;

/** The values to their last bit. */
function nameOf({ buffer }: Float64Array): string {
  return String.fromCharCode(...new Uint16Array(buffer));
}

function fit(values: Float64Array): DampedTrend {
  const n = values.length;
  const first = values[0] as number;
  const firstYear = ((values[SEASONS] as number) - first) / SEASONS;
  let best = { squares: Number.POSITIVE_INFINITY, choice: 0, level: first, trend: 0 };
  for (let choice = 0; choice < GRID.length; choice++) {
    const alpha = ALPHA[choice] as number;
    const pull = PULL[choice] as number;
    const phi = PHI[choice] as number;
    let level = first;
    let trend = pull > 0 ? firstYear : 0;
    let squares = 0;
    // a sum of squares only grows: what has passed the least so far need not be walked to the end
    for (let t = 1; t < n && squares < best.squares; t++) {
      const damped = phi * trend;
      const expected = level + damped;
      const error = (values[t] as number) - expected;
      squares += error * error;
      level = expected + alpha * error;
      trend = damped + pull * error;
    }
    if (squares < best.squares) best = { squares, choice, level, trend };
  }
  const { choice, level, trend } = best;
  return { ...(GRID[choice] as (typeof GRID)[number]), level, trend };
}

/** Forecast of a damped trend: l + (φ + φ² + … + φᵏ)·b. */
export function dampedForecast({ phi, level, trend }: DampedTrend, horizon: number): number[] {
  let damping = 1;
  let reach = 0;
  return Array.from({ length: horizon }, () => {
    damping *= phi;
    reach += damping;
    return level + reach * trend;
  });
}
