import { type Estimate, missing } from '../facts/estimate.ts';
import type { WantedIntake } from './wantedIntake.ts';

/**
 * The intake that demand asks for before any limit, as a figure: whole persons; `high` is null where no number of
 * entrants would do at that end.
 *
 * @param demand figure it follows from
 */
export function wantedFigure(wanted: WantedIntake | null, { level, n, note }: Estimate): Estimate {
  if (wanted === null) return missing('not_assessable', 0, level);
  if (!Number.isFinite(wanted.value)) return missing('zero_denominator', n, level);
  return {
    value: Math.round(wanted.value),
    low: Math.round(wanted.low),
    high: Number.isFinite(wanted.high) ? Math.round(wanted.high) : null,
    level,
    n,
    state: 'ok',
    note,
  };
}
