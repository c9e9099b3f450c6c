import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { quantileR7 } from '../indicators/quantileR7.ts';
import { drawnInOrder } from './forecastYear.ts';
import type { VacancyYear } from './types.ts';

/** Points of the distribution that are worked out; values between them are interpolated. */
const GRID = 201;

/**
 * A year's count carried forward flat, for a history too short to forecast from. The interval is that of the count alone,
 * a Gamma with V_eff + ½ = (ΣwV)² / ΣwwV + ½; it does not cover that the market may change until then, and the note says so.
 *
 * @param vacancies ΣwV, of one whole year, persons
 * @param variance Σw²V, persons²
 * @param orders ranks of the futures, one list for each set of them
 * @see method §1, "Crosswalk", and §4, "Demand calibration"
 */
export function flatYears(
  { vacancies, variance }: { vacancies: number; variance: number },
  years: readonly number[],
  orders: readonly Int32Array[],
  level: number,
): VacancyYear[] {
  // So many independent vacancies is the share worth, and so many of them each of these stands for.
  const effective = variance > 0 ? vacancies ** 2 / variance : 0;
  const unit = effective > 0 ? vacancies / effective : 1;
  const quantile = (p: number) => unit * gammaQuantile(p, effective + 0.5, 1);
  // A Gamma has no end: the outermost points stand half a step inside.
  const points = Float64Array.from({ length: GRID }, (_, i) => quantile((i + 0.5) / GRID));
  const between = (p: number) => quantileR7(points, Math.min(1, Math.max(0, (p * GRID - 0.5) / (GRID - 1))));
  const one = {
    value: vacancies,
    vacancies: {
      value: vacancies,
      low: Math.min(vacancies, quantile((1 - level) / 2)),
      high: Math.max(vacancies, quantile((1 + level) / 2)),
      level,
      n: Math.round(vacancies),
      state: 'ok' as const,
      note: 'demand_flat',
    },
    toldTo: 1,
    relativeError: null,
    // Of counts nothing is known that would tie one group to another: every order is by lot.
    futures: drawnInOrder(orders, between),
  };
  return years.map((year) => ({ year, ...one }));
}
