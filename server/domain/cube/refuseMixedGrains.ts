import { parsePeriod } from '../facts/period.ts';

/** @throws RangeError when the periods are not of one grain: a half-year is never added to its quarters */
export function refuseMixedGrains(periods: readonly string[]): void {
  const grains = new Set(periods.map((period) => parsePeriod(period)?.grain));
  if (grains.size > 1) {
    throw new RangeError(
      `periods of different length in one sum: ${[...new Set(periods)].sort().join(', ')}`,
    );
  }
}
