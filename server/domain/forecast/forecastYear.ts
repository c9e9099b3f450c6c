import type { WindowCalibration } from './calibrateWindow.ts';
import type { NodeForecast } from './combineNode.ts';
import { conformalQuantile } from './conformalQuantile.ts';
import { scoreQuantile } from './scoreQuantile.ts';
import type { ForecastYear, YearWindow } from './types.ts';

const NARROW = 0.5;
const WIDE = 0.95;
/** Points of the distribution kept for draws. */
const GRID = 201;

export interface YearSettings {
  /** persons wanted a registered vacancy */
  factor: number;
  /** persons a year under which demand is not put */
  floor: number;
  /** of the main interval */
  level: number;
  /** vacancies a year that the figure rests on */
  n: number;
  note: string;
}

/**
 * One calendar year of a group: what is known of it plus the forecast of the rest, ŷ ± q·scale, never below 0 or the floor;
 * with the values of the scenarios in the order given.
 *
 * Where the scores are too few for a level (under 19 for 95 %), the largest of them stands in and the figure is approximate.
 *
 * @see method §4, "Intervals"
 */
export function forecastYear(
  node: NodeForecast,
  window: YearWindow,
  { scores, widen, full, relativeError }: WindowCalibration,
  order: Int32Array,
  { factor, floor, level, n, note }: YearSettings,
): ForecastYear {
  const known = window.observed.reduce((sum, t) => sum + (node.actual[t] as number), 0);
  const ahead = node.forecast.subarray(window.from - 1, window.to).reduce((sum, value) => sum + value, 0);
  const unit = node.scale * widen;
  const persons = (error: number) => Math.max(floor, factor * (known + Math.max(0, ahead + unit * error)));
  const value = persons(0);
  const at = (of: number) => {
    const q = conformalQuantile(scores, of);
    const reach = q ?? (scores[scores.length - 1] as number);
    const state = full && q !== null ? ('ok' as const) : ('approximate' as const);
    return { value, low: persons(-reach), high: persons(reach), level: of, n, state, note };
  };
  const spread = (p: number) => persons(scoreQuantile(scores, p));
  return {
    year: window.year,
    persons: at(level),
    wide: at(WIDE),
    narrow: at(NARROW),
    relativeError,
    scenarios: Float64Array.from(order, (rank) => spread((rank + 0.5) / order.length)),
    quantiles: Float64Array.from({ length: GRID }, (_, i) => spread(i / (GRID - 1))),
  };
}
