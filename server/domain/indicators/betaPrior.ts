/** Beta prior of a share: Beta(mM, (1 − m)M). */
export interface BetaPrior {
  /** m, the category's share */
  mean: number;
  /** M, how many records the category is worth beside a member's own */
  strength: number;
}

/** Successes y of n records of one member. */
export interface Share {
  count: number;
  n: number;
}

/**
 * Beta prior of a category from its members' shares, by moments (beta-binomial):
 * ρ = max(0, (Σn(r − m)² − (I − 1)m(1 − m)) / ((N − Σn²/N − (I − 1)) m(1 − m))), M = (1 − ρ) / ρ.
 *
 * Members that do not differ beyond chance would make M infinite; it is capped at the category's own size.
 *
 * @returns null when the category has no records
 * @see method §3, "Shrinkage"
 */
export function betaPrior(members: readonly Share[]): BetaPrior | null {
  const based = members.filter((member) => member.n > 0);
  const size = based.reduce((sum, member) => sum + member.n, 0);
  if (size === 0) return null;
  const mean = based.reduce((sum, member) => sum + member.count, 0) / size;
  const chance = mean * (1 - mean);
  const apart = based.reduce((sum, { count, n }) => sum + n * (count / n - mean) ** 2, 0);
  const squares = based.reduce((sum, { n }) => sum + n * n, 0);
  const freedom = based.length - 1;
  const between = (size - squares / size - freedom) * chance;
  const rho = between > 0 ? Math.max(0, (apart - freedom * chance) / between) : 0;
  return { mean, strength: rho > 0 ? Math.min(size, Math.max(0, (1 - rho) / rho)) : size };
}
