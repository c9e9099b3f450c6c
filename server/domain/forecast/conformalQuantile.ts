/**
 * Split conformal quantile: the ⌈(n + 1)·level⌉-th smallest of n scores. An interval ŷ ± q·scale then covers with at least
 * that probability, whatever the method, if new scores are like the old ones.
 *
 * @param ascending scores, sorted ascending
 * @param level 0–1
 * @returns null where so few scores cannot tell: the rank would lie beyond the largest
 * @see Vovk et al. (2005), Algorithmic Learning in a Random World; method §4
 * @example conformalQuantile([0.3, 0.5, 0.6, 0.8, 0.9, 1.1, 1.2, 1.5, 1.9, 2.6], 0.8) // 1.9
 */
export function conformalQuantile(ascending: ArrayLike<number>, level: number): number | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level ${level}; not between 0 and 1`);
  // 11 · .8 is 8.8, but (n + 1) · level may also land a rounding error above a whole number.
  const rank = Math.ceil((ascending.length + 1) * level - 1e-9);
  return rank > ascending.length ? null : (ascending[rank - 1] as number);
}
