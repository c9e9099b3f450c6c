import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { Resampled } from './resampleOrigins.ts';
import { scenarioOrder } from './scenarioOrder.ts';
import type { ForecastYear } from './types.ts';

const GRID = 201;

/**
 * A year's count carried forward flat, for a history too short to forecast from. The interval is that of the count alone,
 * a Gamma with V_eff + ½ = (ΣwV)² / ΣwwV + ½; it does not cover that demand may change until then, and the note says so.
 *
 * @param vacancies ΣwV, of one whole year, persons
 * @param variance Σw²V, persons²
 * @see method §1, "Crosswalk", and §4, "Demand calibration"
 */
export function flatYears(
  { vacancies, variance }: { vacancies: number; variance: number },
  years: readonly number[],
  resampled: readonly Resampled[],
  { factor, floor, level, seed }: { factor: number; floor: number; level: number; seed: number },
): ForecastYear[] {
  // So many independent vacancies is the share worth, and so many entrants each of them stands for.
  const effective = variance > 0 ? vacancies ** 2 / variance : 0;
  const unit = effective > 0 ? (vacancies * factor) / effective : factor;
  const value = Math.max(floor, vacancies * factor);
  const quantile = (p: number) => Math.max(floor, unit * gammaQuantile(p, effective + 0.5, 1));
  const at = (of: number) => ({
    value,
    low: Math.min(value, quantile((1 - of) / 2)),
    high: Math.max(value, quantile((1 + of) / 2)),
    level: of,
    n: Math.round(vacancies),
    state: 'ok' as const,
    note: 'demand_flat',
  });
  // Of counts nothing is known that would tie one group to another: every order is by lot.
  const order = scenarioOrder(resampled, [], seed);
  const figures = {
    persons: at(level),
    wide: at(0.95),
    narrow: at(0.5),
    relativeError: null,
    scenarios: Float64Array.from(order, (rank) => quantile((rank + 0.5) / order.length)),
    // A Gamma has no end: the outermost points stand half a step inside.
    quantiles: Float64Array.from({ length: GRID }, (_, i) => quantile((i + 0.5) / GRID)),
  };
  return years.map((year) => ({ year, ...figures }));
}
