import type { EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { type Interval, ratioInterval } from './ratioInterval.ts';
import { ratioIntervalClumped } from './ratioIntervalClumped.ts';
import { shortageProbability } from './shortageProbability.ts';

type RatioSettings = EditionSettings['ratio'];
type DisplayRules = Pick<RatioSettings, 'level' | 'minSeekers' | 'minEmployers' | 'minEffectiveVacancies'>;

/** Vacancies and seekers, persons; null: not collected. */
interface Counts {
  vacancies: number | null;
  seekers: number | null;
}

export interface RatioInput extends Counts {
  /** employers behind the vacancies, or the fewest there can be; null: not known, and then no rule about them applies */
  employers: number | null;
  /** clumping by employer, from 1; null or absent: not known */
  phi?: number | null;
  /** how φ was found where the whole states no employers: from those of its parts, joined by a known or an assumed overlap */
  fromParts?: 'parts' | 'assumed' | null;
  /** the counts before rows without a stated occupation were spread into them; absent: nothing was */
  stated?: Counts;
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
 * The interval is clumped where φ is known and Jeffreys' where it is not, which the note `clumping_unknown` says. What
 * was spread tells nothing of its own: width and display rules go by the stated counts. A φ from parts makes the figure
 * `approximate`, unless `spread` has to be said.
 *
 * `n` is V + J, rounded; of the parent's figure, the parent's.
 *
 * @param parent ratio of the group above; null at the top
 * @throws RangeError on a negative count
 * @see method §1, "Interval", "Unspecified rows", "Display"
 */
export function supplyDemandRatio(
  input: RatioInput,
  settings: DisplayRules,
  parent: Estimate | null = null,
): Estimate {
  const { vacancies, seekers, employers, fromParts } = input;
  const { level } = settings;
  if (vacancies === null || seekers === null) return missing('not_collected', 0, level);

  const n = Math.round(vacancies + seekers);
  if (vacancies === 0 && seekers === 0) return missing('not_assessable', 0, level, 'no_counts');

  const interval = intervalOf(input, level);
  const note = clumpingNote(input);
  if (seekers === 0) return { ...missing('zero_denominator', n, level, note), low: interval.low };

  const evidence = evidenceOf(input);
  const small =
    evidence.seekers < settings.minSeekers ||
    evidence.vacancies / (input.phi ?? 1) < settings.minEffectiveVacancies ||
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
    state: input.stated ? 'spread' : fromParts ? 'approximate' : 'ok',
    note,
  };
}

/** Notes of a φ from parts: the interval may be too narrow, the more so where the overlap of their employers is assumed. */
export const PARTS_NOTES = { parts: 'clumping_from_parts', assumed: 'clumping_overlap_assumed' } as const;

function clumpingNote({ phi, fromParts }: RatioInput): string | null {
  if (phi === null || phi === undefined) return 'clumping_unknown';
  return fromParts ? PARTS_NOTES[fromParts] : null;
}

/** The counts that an interval may rest on: those before spreading. */
function evidenceOf({ vacancies, seekers, stated }: RatioInput): { vacancies: number; seekers: number } {
  return {
    vacancies: stated?.vacancies ?? vacancies ?? 0,
    seekers: stated?.seekers ?? seekers ?? 0,
  };
}

/** The interval of the stated counts, moved by as much as spreading moved their ratio. */
function intervalOf(input: RatioInput, level: number): Interval {
  const { vacancies, seekers } = evidenceOf(input);
  const phi = input.phi ?? 1;
  const { low, high } =
    phi > 1 ? ratioIntervalClumped(vacancies, seekers, phi, level) : ratioInterval(vacancies, seekers, level);
  const moved = movedBySpreading(input);
  return { low: low * moved, high: high * moved };
}

function movedBySpreading(input: RatioInput): number {
  const { vacancies, seekers } = evidenceOf(input);
  if (!input.stated || !input.vacancies || !input.seekers || !vacancies || !seekers) return 1;
  return input.vacancies / input.seekers / (vacancies / seekers);
}

/**
 * P(θ > 1) of a ratio, from the posterior its interval comes from. Where persons were spread into the counts, the less
 * certain of the probabilities with and without them.
 *
 * @returns 0–1; null when counts are missing or both are zero
 * @see method §1
 */
export function ratioAbove1(input: RatioInput): number | null {
  if (input.vacancies === null || input.seekers === null) return null;
  if (input.vacancies === 0 && input.seekers === 0) return null;
  const { vacancies, seekers } = evidenceOf(input);
  const phi = input.phi ?? 1;
  const stated = shortageProbability(vacancies, seekers, phi);
  if (!input.stated || stated === null) return shortageProbability(input.vacancies, input.seekers, phi);
  // the moved ratio exceeds 1 where the stated one exceeds 1 / moved
  const spread = shortageProbability(vacancies, seekers, phi, 1 / movedBySpreading(input)) as number;
  return Math.abs(spread - 0.5) < Math.abs(stated - 0.5) ? spread : stated;
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
export function classifyRatio(ratio: Estimate, cuts: RatioSettings['cuts']): RatioClass | null {
  const { value, low } = ratio;
  if (value === null || low === null || ratio.state === 'parent') return null;
  const high = ratio.high ?? Number.POSITIVE_INFINITY;
  if (low > 1) return value >= cuts.severe ? 's3' : value >= cuts.clear ? 's2' : 's1';
  if (high < 1) return value <= 1 / cuts.severe ? 'u3' : value <= 1 / cuts.clear ? 'u2' : 'u1';
  return low >= 1 / cuts.equal && high <= cuts.equal ? 'eq' : 'unclear';
}

/**
 * Class of a ratio into which persons were spread: what it says and what the stated counts alone say, where both lie on
 * the same side (the milder of the two); otherwise `unclear`.
 *
 * @param stated class without what was spread; null: the stated counts have no ratio of their own
 * @returns null when the ratio itself has no class
 * @see method §1, "Unspecified rows"
 */
export function agreedClass(spread: RatioClass | null, stated: RatioClass | null): RatioClass | null {
  if (spread === null || spread === stated) return spread;
  const [side, degree] = [spread[0], Number(spread[1])];
  // `eq` and `unclear` have no degree
  if (stated === null || side !== stated[0] || !(degree > 0) || !(Number(stated[1]) > 0)) return 'unclear';
  return degree < Number(stated[1]) ? spread : stated;
}
