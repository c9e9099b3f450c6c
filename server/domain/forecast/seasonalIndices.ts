export const SEASONS = 4;

/**
 * Seasonal indices of a quarterly series: classical multiplicative decomposition with the centred 2×4 moving average.
 * Each index is the mean ratio of its quarters to the average around them; the four are scaled to sum to 4.
 *
 * @param series one value a quarter, at least 12
 * @returns index of the quarters at positions 0, 1, 2, 3, 4 → 0, …; null where a moving average is 0
 * @throws RangeError under 12 quarters
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, "Classical decomposition"; method §4
 */
export function seasonalIndices(series: ArrayLike<number>): number[] | null {
  if (series.length < 12) throw new RangeError(`${series.length} quarters; seasonal indices need 12`);
  const sums = [0, 0, 0, 0];
  const counts = [0, 0, 0, 0];
  const at = (t: number) => series[t] as number;
  for (let t = 2; t < series.length - 2; t++) {
    const around = (at(t - 2) / 2 + at(t - 1) + at(t) + at(t + 1) + at(t + 2) / 2) / SEASONS;
    if (!(around > 0)) return null;
    sums[t % SEASONS] = (sums[t % SEASONS] as number) + at(t) / around;
    counts[t % SEASONS] = (counts[t % SEASONS] as number) + 1;
  }
  const means = sums.map((sum, season) => sum / (counts[season] as number));
  const total = means.reduce((sum, mean) => sum + mean, 0);
  return means.map((mean) => (SEASONS * mean) / total);
}
