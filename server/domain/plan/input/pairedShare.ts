/**
 * Share of paired draws in which one side exceeds `factor` times the other: P(S > 1.2 × D) for an oversupply.
 *
 * @param more, @param less draws of equal number
 * @returns null where either side has none
 */
export function pairedShare(more: ArrayLike<number>, less: ArrayLike<number>, factor: number): number | null {
  const draws = Math.min(more.length, less.length);
  if (draws === 0) return null;
  let count = 0;
  for (let i = 0; i < draws; i++) if ((more[i] as number) > factor * (less[i] as number)) count++;
  return count / draws;
}
