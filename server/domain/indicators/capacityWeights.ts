import type { SharesOf } from './allocateCrosswalk.ts';

/**
 * Shares of a crosswalk weighed by how many each target can take: w′ = (Σw) · wE / ΣwE. What an entry assigns
 * altogether stays the same; only its division follows capacity.
 *
 * An entry none of whose targets has any capacity keeps its plain shares, so that a demand nobody trains for stays
 * visible.
 *
 * @param capacity E by target code (graduates or intake, persons); 0 where a target is not offered
 * @see method §1, "Crosswalk"
 */
export function capacityWeights(sharesOf: SharesOf, capacity: (target: string) => number): SharesOf {
  return (from) => {
    const shares = sharesOf(from);
    const assigned = shares.reduce((sum, share) => sum + share.weight, 0);
    const served = shares.reduce((sum, share) => sum + share.weight * capacity(share.code), 0);
    if (served === 0) return shares;
    return shares.map(({ code, weight }) => ({
      code,
      weight: (assigned * weight * capacity(code)) / served,
    }));
  };
}
