import type { Estimate, EstimateState } from '../types.ts';

/** How a figure has to be read that may be read, but not simply as it stands. */
export const FLAGS = [
  'low_coverage',
  'parent',
  'spread',
  'approximate',
  'category',
  'at_least',
  'at_most',
  'pooled_cohorts',
  'perturbed',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What a release has done to a figure that is present, as its note says; a bound before all else. */
const OF_RELEASES = ['at_least', 'at_most', 'pooled_cohorts', 'perturbed'] as const;
type OfReleases = (typeof OF_RELEASES)[number];

function isFlag(state: EstimateState): state is Exclude<Flag, 'category' | OfReleases> {
  return state !== 'ok' && (FLAGS as readonly string[]).includes(state);
}

/** The flag of a figure; what leans on its category says that before all else. Null: it is missing, or stands as it is. */
export function flagOf({ value, state, note }: Pick<Estimate, 'value' | 'state' | 'note'>): Flag | null {
  if (value === null) return null;
  const released = OF_RELEASES.find((one) => one === note);
  if (released) return released;
  if (!isFlag(state)) return null;
  return note === 'category_value' ? 'category' : state;
}

/**
 * The flag that the figures of a list share, to be printed once above it (`SharedFlag`) instead of in every row. A
 * missing figure carries none, and a parent's figure is none of the row's own: neither counts, unless all are the
 * parent's. One figure alone keeps its flag beside it.
 *
 * @returns null when they differ, or none is flagged
 */
export function sharedFlag(estimates: Iterable<Estimate>): Flag | null {
  const known = [...estimates].filter(({ value }) => value !== null).map(flagOf);
  const own = known.filter((flag) => flag !== 'parent');
  const flags = own.length ? own : known;
  const [first] = flags;
  if (first === undefined || first === null || flags.length < 2) return null;
  return flags.every((flag) => flag === first) ? first : null;
}
