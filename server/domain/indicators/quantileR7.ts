/**
 * Quantile of numbers by the R-7 convention: linear between the order statistics around (n − 1)p.
 *
 * @param ascending numbers, sorted ascending
 * @param p 0–1
 * @throws RangeError when there are no numbers or p is outside 0 to 1
 * @see Hyndman and Fan (1996), definition 7
 * @example quantileR7([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantileR7(ascending: ArrayLike<number>, p: number): number {
  if (ascending.length === 0) throw new RangeError('no numbers to take a quantile of');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p ${p}; not in [0, 1]`);
  const position = (ascending.length - 1) * p;
  const below = Math.floor(position);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (position - below) * (high - low);
}
