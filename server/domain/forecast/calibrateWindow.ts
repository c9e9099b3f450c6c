import type { NodeForecast } from './combineNode.ts';
import { COMBINED_FROM } from './forecastSeries.ts';
import type { YearWindow } from './types.ts';
import { windowErrors } from './windowErrors.ts';

/** Fewer origins make an interval that is only roughly right. */
export const LEAST_ORIGINS = 4;

/** Past errors that a year's intervals are taken from. */
export interface WindowCalibration {
  /** |error| / scale of all nodes and origins, ascending */
  scores: Float64Array;
  /** error / scale, by node, by origin */
  errors: (number | null)[][];
  /** which of the panel's origins tell */
  told: number[];
  /** times the width, where the past does not reach so far ahead */
  widen: number;
  /** whether the past reaches as far ahead as the window, from enough origins */
  full: boolean;
}

/**
 * Calibrates a year's forecasts on the errors of sums over the same quarters ahead, pooled over nodes and origins. Where
 * too few origins lie so far back that all of them are known, the errors of a nearer window of the same length stand in,
 * widened as those of a random walk grow: by the root of the distance.
 *
 * @returns null when no origin's window is on record at any distance
 * @see method §4, "Intervals"
 */
export function calibrateWindow(
  nodes: readonly NodeForecast[],
  origins: readonly number[],
  quarters: number,
  { from, to }: Pick<YearWindow, 'from' | 'to'>,
): WindowCalibration | null {
  const usable = (nearer: number, since = 0) =>
    origins.flatMap((origin, i) => (origin >= since && origin + to - nearer <= quarters ? [i] : []));
  const nearer = Array.from({ length: from }, (_, step) => step);
  const shift =
    nearer.find((step) => usable(step).length >= LEAST_ORIGINS) ??
    nearer.find((step) => usable(step).length >= 1);
  if (shift === undefined) return null;
  const window = { from: from - shift, to: to - shift };
  // Forecasts made by today's rule tell most; where they are few, those made from shorter records count too.
  const today = usable(shift, COMBINED_FROM);
  const told = today.length >= LEAST_ORIGINS ? today : usable(shift);
  const errors = nodes.map((node) => windowErrors(node, origins, window));
  const scores = Float64Array.from(
    errors.flatMap((all) => told.flatMap((i) => (all[i] == null ? [] : [Math.abs(all[i])]))),
  ).sort();
  if (scores.length === 0) return null;
  return {
    scores,
    errors,
    told,
    widen: Math.sqrt((from + to) / (window.from + window.to)),
    full: shift === 0 && told.length >= LEAST_ORIGINS,
  };
}
