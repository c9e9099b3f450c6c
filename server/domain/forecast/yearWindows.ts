import { type Period, parsePeriod, shiftQuarter } from '../facts/period.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { YearWindow } from './types.ts';

/**
 * The calendar years after a panel's last quarter, from that of the next quarter to `until`, each as steps ahead. A year
 * that has begun counts with the quarters already known.
 *
 * @param first quarter at position 0
 * @param quarters of the panel
 * @param until last year; earlier than the next quarter's: none
 */
export function yearWindows(first: Period, quarters: number, until: number): YearWindow[] {
  const next = parsePeriod(shiftQuarter(first, quarters));
  if (!next) return [];
  const windows: YearWindow[] = [];
  for (let year = next.year; year <= until; year++) {
    const to = (year - next.year + 1) * SEASONS - next.index + 1;
    const from = Math.max(1, to - SEASONS + 1);
    const observed = Array.from({ length: SEASONS - (to - from + 1) }, (_, i) => quarters - 1 - i).filter(
      (position) => position >= 0,
    );
    windows.push({ year, from, to, observed });
  }
  return windows;
}
