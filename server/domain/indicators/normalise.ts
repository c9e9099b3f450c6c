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
export function normalise(value: number, { low, high, log = false }: Goalpost): number {
  if (!(low < high) || (log && !(low > 0))) throw new RangeError(`invalid goalposts ${low} to ${high}`);
  // A logarithm needs a positive value; anything below the lower goalpost counts as the goalpost anyway.
  const share = log
    ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}
