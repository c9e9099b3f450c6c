import type { Estimate, EstimateState } from '../types.ts';

/** States in which a figure may be read, but not simply as it stands. */
export const FLAGS = ['low_coverage', 'parent', 'spread', 'approximate'] as const;
export type Flag = (typeof FLAGS)[number];

export function isFlag(state: EstimateState): state is Flag {
  return (FLAGS as readonly string[]).includes(state);
}

/**
 * The flag that the figures of a list share, to be printed once above it (`SharedFlag`) instead of in every row. A
 * missing figure carries none, and a parent's figure is none of the row's own: neither counts, unless all are the
 * parent's. One figure alone keeps its flag beside it.
 *
 * @returns null when they differ, or none is flagged
 */
export function sharedFlag(estimates: Iterable<Estimate>): Flag | null {
  const known = [...estimates].flatMap(({ value, state }) => (value === null ? [] : [state]));
  const own = known.filter((state) => state !== 'parent');
  const states = own.length ? own : known;
  const [first] = states;
  if (first === undefined || states.length < 2 || !isFlag(first)) return null;
  return states.every((state) => state === first) ? first : null;
}
