import { SEASONS } from './seasonalIndices.ts';

/**
 * Fills the gaps of a quarterly series from what was known before them, so that no forecast of the past looks ahead: the
 * value of a year before, else the one before.
 *
 * @param values persons a quarter; null: not collected
 * @returns null when nothing is known
 */
export function fillGaps(
  values: readonly (number | null)[],
): { start: number; values: Float64Array; known: Uint8Array } | null {
  const start = values.findIndex((value) => value !== null);
  if (start < 0) return null;
  const filled = new Float64Array(values.length);
  for (let t = start; t < values.length; t++) {
    filled[t] = values[t] ?? (filled[t - SEASONS >= start ? t - SEASONS : t - 1] as number);
  }
  return { start, values: filled, known: Uint8Array.from(values, (value) => Number(value !== null)) };
}
