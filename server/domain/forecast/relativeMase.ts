import type { MaseErrors } from './maseErrors.ts';

/**
 * Relative MASE of one series, or of several pooled: errors in units of each series' scale, of the method over those of
 * the seasonal naive forecast.
 *
 * @returns null when no target was observed, or the naive forecast never missed
 */
export function relativeMase(errors: Iterable<MaseErrors & { scale?: number }>): number | null {
  let missed = 0;
  let missedNaively = 0;
  for (const { scale = 1, ...error } of errors) {
    missed += error.missed / scale;
    missedNaively += error.missedNaively / scale;
  }
  return missedNaively > 0 ? missed / missedNaively : null;
}
