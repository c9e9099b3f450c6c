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
