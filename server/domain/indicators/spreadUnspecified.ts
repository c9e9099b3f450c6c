export interface Spread {
  /** counts of the groups with their part of the unspecified; null stays null */
  counts: (number | null)[];
  /** what could not be spread because no group has a count */
  left: number;
}

/**
 * Spreads persons without a stated occupation 无要求 over the groups in proportion to their counts. Mark what comes
 * of it `spread`, and keep the counts from before.
 *
 * @param groups persons by group; null: not collected
 * @param unspecified persons without a group
 * @returns counts and `left`, which together sum to the groups and the unspecified
 * @see method §1
 */
export function spreadUnspecified(groups: readonly (number | null)[], unspecified: number): Spread {
  const stated = groups.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (stated === 0) return { counts: [...groups], left: unspecified };
  const factor = 1 + unspecified / stated;
  return { counts: groups.map((count) => (count === null ? null : count * factor)), left: 0 };
}
