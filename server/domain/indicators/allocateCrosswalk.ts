import type { Share } from '../edition/sectorShares.ts';

/** The shares of one source entry among its targets; they sum to at most 1. */
export type SharesOf = (from: string) => readonly Share[];

export interface Allocation {
  /** persons by target code */
  byTarget: Map<string, number>;
  /** persons that no share assigns */
  unallocated: number;
}

/**
 * Carries counts from one code list to another (occupation → specialty, → sector). What the shares leave over goes
 * to the unallocated bucket, so that targets and bucket sum to the counts.
 *
 * @param counts persons by source code
 * @throws RangeError on a negative share, or shares of an entry that sum to more than 1
 * @see method §1, "Crosswalk"
 */
export function allocateCrosswalk(counts: Iterable<[string, number]>, sharesOf: SharesOf): Allocation {
  const byTarget = new Map<string, number>();
  let unallocated = 0;
  for (const [from, count] of counts) {
    const shares = sharesOf(from);
    const assigned = assignedShare(from, shares);
    for (const { code, weight } of shares) byTarget.set(code, (byTarget.get(code) ?? 0) + weight * count);
    // Shares that come to 1 but for rounding leave nobody behind.
    if (assigned < 1) unallocated += (1 - assigned) * count;
  }
  return { byTarget, unallocated };
}

function assignedShare(from: string, shares: readonly Share[]): number {
  let sum = 0;
  for (const { code, weight } of shares) {
    if (!(weight >= 0)) throw new RangeError(`invalid weight ${weight} of ${from} to ${code}; negative`);
    sum += weight;
  }
  if (sum > 1 + 1e-9) throw new RangeError(`invalid weights of ${from}; they sum to ${sum}, over 1`);
  return sum;
}
