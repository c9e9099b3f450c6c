import type { Goalpost } from '../edition/editionSettings.ts';

/**
 * Place of a value between its fixed, published goalposts: clip((x − low) / (high − low), 0, 1), on the log scale
 * where the goalpost says so. Goalposts are never the minimum and maximum of this year's data.
 *
 * @param value in the unit of the goalpost (share 0–1, yuan a month, points)
 * @returns 0–1
 * @throws RangeError when the goalposts are not in order, or not positive on a log scale
 * @see OECD/JRC (2008), Handbook on Constructing Composite Indicators; method §2
 * @example normalise(4600, { low: 3000, high: 7000, log: true }) // .5045
 */
export function normalise(value: number, goalpost: Goalpost): number {
  return Math.min(1, Math.max(0, placeOf(value, goalpost)));
}

/** The same before it is clipped: under 0 below the lower goalpost, over 1 above the upper one. */
export function placeOf(value: number, { low, high, log = false }: Goalpost): number {
  if (!(low < high) || (log && !(low > 0))) throw new RangeError(`invalid goalposts ${low} to ${high}`);
  if (!log) return (value - low) / (high - low);
  // A logarithm needs a positive value; one that is not lies infinitely far below.
  return value > 0 ? Math.log(value / low) / Math.log(high / low) : Number.NEGATIVE_INFINITY;
}
