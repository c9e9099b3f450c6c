/** Widest axis a ratio is drawn on; what lies beyond is clipped and its number printed. */
const LIMITS: [number, number] = [0.1, 10];

/**
 * Domain of a logarithmic ratio axis: holds every bound given and 1, with a margin of 6 % of its log length, and
 * at least 1/1.25 to 1.25 so that a flat series does not look wild.
 */
export function ratioDomain(bounds: Iterable<number | null>): [number, number] {
  let low = 1 / 1.25;
  let high = 1.25;
  for (const bound of bounds) {
    if (bound === null || !(bound > 0)) continue;
    low = Math.min(low, bound);
    high = Math.max(high, bound);
  }
  low = Math.max(low, LIMITS[0]);
  high = Math.min(high, LIMITS[1]);
  const margin = (high / low) ** 0.06;
  return [low / margin, high * margin];
}
