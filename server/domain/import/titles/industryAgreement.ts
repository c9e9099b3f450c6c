import type { EditionIndex } from '../../edition/indexEdition.ts';
import type { TitleTerm } from './titleTerms.ts';

/**
 * How far the sectors of each name's occupation agree with those of an industry: the part of the persons that both put
 * into the same sectors, 0–1. Worked out once per industry.
 *
 * @returns null for an unknown industry
 */
export function industryAgreement(
  index: EditionIndex,
  names: readonly TitleTerm[],
): (industry: string | null) => Float64Array | null {
  const known = new Map<string, Float64Array>();
  return (industry) => {
    if (industry === null) return null;
    let agreement = known.get(industry);
    if (!agreement) {
      const sectors = index.sectorsOfIndustry(industry);
      agreement = Float64Array.from(names, ({ code }) => {
        const own = new Map(index.sectorsOfOccupation(code).map((share) => [share.code, share.weight]));
        return sectors.reduce((sum, share) => sum + Math.min(share.weight, own.get(share.code) ?? 0), 0);
      });
      known.set(industry, agreement);
    }
    return agreement;
  };
}
