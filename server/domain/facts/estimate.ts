import type { MissingReason } from './missing.ts';

/**
 * How a figure that is present has to be read.
 *
 * - `ok`: as it stands
 * - `approximate`: the method's conditions hold only roughly (e.g. empirical Bayes with under 30 cells)
 * - `parent`: the figure of the group above, shown because the cell itself is too small
 * - `spread`: includes rows without a stated occupation, spread in proportion
 * - `low_coverage`: fewer than half of the people it speaks of are known
 */
export type EstimateState = 'ok' | 'approximate' | 'parent' | 'spread' | 'low_coverage' | MissingReason;

/**
 * A figure with what is needed to trust it.
 *
 * `value` is null exactly when `state` is a {@link MissingReason}. `low` and `high` bound the interval of
 * `level` (e.g. .95); null where there is none, or, for `high` beside `zero_denominator`, where it is unbounded.
 * `n` is the number of records (or the count) the figure rests on. `note` is a message code with no prose in it.
 */
export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
  level: number;
  n: number;
  state: EstimateState;
  note: string | null;
}

/** An estimate that is absent for a named reason. */
export function missing(reason: MissingReason, n = 0, level = 0.95, note: string | null = null): Estimate {
  return { value: null, low: null, high: null, level, n, state: reason, note };
}
