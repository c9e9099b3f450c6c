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

/** Ratios worth a tick, the most telling first: the line of balance, the class cuts, then round figures between. */
const PREFERRED = [
  1, 0.5, 2, 1.5, 0.67, 0.8, 1.25, 3, 0.33, 4, 0.25, 5, 0.2, 0.6, 1.2, 0.9, 1.1, 0.7, 1.4, 0.4, 2.5, 8, 10,
  0.1, 0.125,
];

/**
 * Ticks of a logarithmic ratio axis that stand at least `gap` px apart. 1 comes first, so it is never the one
 * that gives way.
 *
 * @param place ratio → px
 * @returns ratios in ascending order
 */
export function ratioTicks(
  domain: [number, number],
  place: (ratio: number) => number,
  gap: number,
): number[] {
  const kept: number[] = [];
  for (const ratio of PREFERRED) {
    if (ratio < domain[0] || ratio > domain[1]) continue;
    if (kept.every((other) => Math.abs(place(other) - place(ratio)) >= gap)) kept.push(ratio);
  }
  return kept.sort((a, b) => a - b);
}
