import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';

/** Class of a ratio: interval test first, then the edition's cuts. */
export type RatioClass = 's3' | 's2' | 's1' | 'eq' | 'unclear' | 'u1' | 'u2' | 'u3';

/**
 * Class of a ratio: first whether its interval excludes 1, then how far it is from 1. An interval that includes 1
 * is `eq` when it lies wholly within about-equal bounds, and `unclear` when it is wider: the one is a finding, the
 * other the lack of one.
 *
 * Cuts are symmetric on the log axis: a severe shortage from 2 is a severe surplus from 1/2.
 *
 * A figure that is the parent's says nothing of what it stands for, so it has no class.
 *
 * @returns null when the ratio is missing or the parent's
 * @see the published scale of the ratio's classes in the visual specification, §2
 */
export function classifyRatio(ratio: Estimate, cuts: EditionSettings['ratio']['cuts']): RatioClass | null {
  const { value, low } = ratio;
  if (value === null || low === null || ratio.state === 'parent') return null;
  const high = ratio.high ?? Number.POSITIVE_INFINITY;
  if (low > 1) return value >= cuts.severe ? 's3' : value >= cuts.clear ? 's2' : 's1';
  if (high < 1) return value <= 1 / cuts.severe ? 'u3' : value <= 1 / cuts.clear ? 'u2' : 'u1';
  return low >= 1 / cuts.equal && high <= cuts.equal ? 'eq' : 'unclear';
}
