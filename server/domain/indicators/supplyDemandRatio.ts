import type { EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { ratioInterval } from './ratioInterval.ts';
import { ratioIntervalClumped } from './ratioIntervalClumped.ts';

export interface RatioInput {
  /** V, persons; null: not collected */
  vacancies: number | null;
  /** J, persons; null: not collected */
  seekers: number | null;
  /** employers behind the vacancies; null: not known, and then no rule about them applies */
  employers: number | null;
  /** clumping by employer, see `clumping`; absent: not known */
  phi?: number;
  /** whether rows without a stated occupation were spread into the counts */
  spread?: boolean;
}

/**
 * The supply-demand ratio 供需比 V / J as it is shown: its value and interval, or why there is none.
 *
 * - a count not collected: `not_collected`
 * - both zero: `not_assessable`
 * - no seekers: `zero_denominator`, with the lower bound and no upper one
 * - fewer seekers, effective vacancies or employers than the settings ask: the parent's figure in state `parent`,
 *   or `not_assessable` when there is no parent to show
 *
 * `n` is V + J, rounded; of the parent's figure, the parent's.
 *
 * @param parent ratio of the group above; null at the top
 * @throws RangeError on a negative count
 * @see method §1, "Display"
 */
export function supplyDemandRatio(
  input: RatioInput,
  settings: EditionSettings['ratio'],
  parent: Estimate | null = null,
): Estimate {
  const { vacancies, seekers, employers, phi = 1 } = input;
  const { level } = settings;
  if (vacancies === null || seekers === null) return missing('not_collected', 0, level);

  const n = Math.round(vacancies + seekers);
  if (vacancies === 0 && seekers === 0) return missing('not_assessable', 0, level, 'no_counts');

  const interval =
    phi > 1 ? ratioIntervalClumped(vacancies, seekers, phi, level) : ratioInterval(vacancies, seekers, level);
  if (seekers === 0) return { ...missing('zero_denominator', n, level), low: interval.low };

  const small =
    seekers < settings.minSeekers ||
    vacancies / phi < settings.minEffectiveVacancies ||
    (employers !== null && employers < settings.minEmployers);
  if (small) {
    if (parent === null || parent.value === null) return missing('not_assessable', n, level, 'small_cell');
    return { ...parent, state: 'parent', note: 'small_cell' };
  }

  return {
    value: vacancies / seekers,
    low: interval.low,
    high: interval.high,
    level,
    n,
    state: input.spread ? 'spread' : 'ok',
    note: null,
  };
}

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
