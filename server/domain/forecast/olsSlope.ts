/** Slope of the least-squares line through a series, per step; 0 for a single value. */
export function olsSlope(series: ArrayLike<number>): number {
  const n = series.length;
  const middle = (n - 1) / 2;
  let products = 0;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    products += (t - middle) * (series[t] as number);
    squares += (t - middle) ** 2;
  }
  return squares > 0 ? products / squares : 0;
}
