import type { NodeForecast } from './combineNode.ts';
import type { YearWindow } from './types.ts';
import { windowErrors } from './windowErrors.ts';

/** Fewer origins make an interval that is only roughly right. */
const LEAST_ORIGINS = 4;

/** Past errors that a year's intervals are taken from. */
export interface WindowCalibration {
  /** |error| / scale of all nodes and origins, ascending */
  scores: Float64Array;
  /** error / scale, by node, by origin */
  errors: (number | null)[][];
  /** origins that tell, of those the panel was rolled from */
  origins: number;
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
  const usable = (nearer: number) => origins.filter((origin) => origin + to - nearer <= quarters).length;
  const nearer = Array.from({ length: from }, (_, step) => step);
  const shift =
    nearer.find((step) => usable(step) >= LEAST_ORIGINS) ?? nearer.find((step) => usable(step) >= 1);
  if (shift === undefined) return null;
  const window = { from: from - shift, to: to - shift };
  const errors = nodes.map((node) => windowErrors(node, origins, window));
  const scores = Float64Array.from(
    errors.flat().flatMap((error) => (error === null ? [] : [Math.abs(error)])),
  ).sort();
  if (scores.length === 0) return null;
  return {
    scores,
    errors,
    origins: usable(shift),
    widen: Math.sqrt((from + to) / (window.from + window.to)),
    full: shift === 0 && usable(0) >= LEAST_ORIGINS,
  };
}
