import type { NodeForecast } from './combineNode.ts';
import { COMBINED_FROM } from './forecastSeries.ts';
import { annualErrors } from './maseErrors.ts';
import { relativeMase } from './relativeMase.ts';
import { LEAST_ORIGINS } from './rollPanel.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { RelativeError, YearWindow } from './types.ts';
import { windowErrors } from './windowErrors.ts';

/** Where fewer origins reach so far ahead, scenarios take the errors of a nearer window. */
const ENOUGH_ORIGINS = 10;

/** Past errors that a year's intervals are taken from. */
export interface WindowCalibration {
  /** |error| / scale of all nodes and origins, ascending */
  scores: Float64Array;
  /** which of the panel's origins tell */
  told: number[];
  /** times the width, where the past does not reach so far ahead */
  widen: number;
  /** errors of sums like these over those of carrying the last four quarters forward, pooled over the nodes; null: never missed */
  relativeError: RelativeError | null;
  /** whether the past reaches as far ahead as the window, from enough origins */
  full: boolean;
  /** what scenarios resample: whole error vectors by origin */
  scenarios: {
    /** which of the panel's origins tell */
    origins: number[];
    /** error / scale, by node, by origin; those of a nearer window grow with the root of the distance */
    errors: (number | null)[][];
  };
}

/**
 * Calibrates a year's forecasts on the errors of sums over the same quarters ahead, pooled over nodes and origins. Where
 * too few origins lie so far back that all of them are known, the errors of a nearer window of the same length stand in,
 * widened as those of a random walk grow: by the root of the distance. Scenarios ask for more origins than intervals, which
 * pool those of all nodes: theirs are the longest window that ten origins tell of.
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
  const longest = (least: number) => nearer.find((step) => usable(step).length >= least);
  const shift = longest(LEAST_ORIGINS) ?? longest(1);
  if (shift === undefined) return null;
  const scenarioShift = longest(ENOUGH_ORIGINS) ?? shift;
  const window = { from: from - shift, to: to - shift };
  // Forecasts made by today's rule tell most; where they are few, those made from shorter records count too.
  const today = usable(shift, COMBINED_FROM);
  const told = today.length >= LEAST_ORIGINS ? today : usable(shift);
  const errors = nodes.map((node) => windowErrors(node, origins, window));
  const scores = Float64Array.from(
    errors.flatMap((all) => told.flatMap((i) => (all[i] == null ? [] : [Math.abs(all[i])]))),
  ).sort();
  if (scores.length === 0) return null;
  const far = { from: from - scenarioShift, to: to - scenarioShift };
  return {
    scores,
    told,
    widen: Math.sqrt((from + to) / (window.from + window.to)),
    full: shift === 0 && scenarioShift === 0 && told.length >= LEAST_ORIGINS,
    relativeError: relativeErrorOf(nodes, origins, told, window),
    scenarios: {
      origins: usable(scenarioShift),
      errors: scenarioShift === shift ? errors : nodes.map((node) => windowErrors(node, origins, far)),
    },
  };
}

function relativeErrorOf(
  nodes: readonly NodeForecast[],
  origins: readonly number[],
  told: readonly number[],
  window: { from: number; to: number },
): RelativeError | null {
  if (told.length < LEAST_ORIGINS) return null;
  const ratio = relativeMase(
    nodes.map(({ actual, collected: known, past, scale }) => ({
      ...annualErrors({ actual, known, past }, origins, told, window),
      scale,
    })),
  );
  return ratio === null ? null : { ratio, yearsAhead: Math.ceil(window.to / SEASONS) };
}
