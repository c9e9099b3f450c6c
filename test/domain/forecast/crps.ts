/**
 * Continuous ranked probability score of an ensemble: mean |x_i − y| − ½ mean |x_i − x_j|, in the unit of the values; less
 * is better, and for a single member it is the absolute error.
 *
 * @throws RangeError on an empty ensemble
 * @see Gneiting and Raftery (2007), Strictly proper scoring rules; method §4
 * @example crps([1, 2, 4], 3) // 0.666667
 */
export function crps(members: ArrayLike<number>, observed: number): number {
  const m = members.length;
  if (m === 0) throw new RangeError('no members to score');
  const ascending = Float64Array.from(members).sort();
  let off = 0;
  let apart = 0;
  ascending.forEach((member, i) => {
    off += Math.abs(member - observed);
    // Σ_i Σ_j |x_i − x_j| = 2 Σ_i (2i − m + 1)·x_i over ascending members
    apart += 2 * (2 * i - m + 1) * member;
  });
  return off / m - apart / (2 * m * m);
}
