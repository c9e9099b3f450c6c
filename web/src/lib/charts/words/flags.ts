import type { Estimate, EstimateState } from '../types.ts';

/** States in which a figure may be read, but not simply as it stands. */
export const FLAGS = ['low_coverage', 'parent', 'spread', 'approximate'] as const;
export type Flag = (typeof FLAGS)[number];

export function isFlag(state: EstimateState): state is Flag {
  return (FLAGS as readonly string[]).includes(state);
}

/**
 * The flag that all figures of a list carry, to be printed once above it instead of in every row. Missing figures
 * carry none and do not count; one figure alone keeps its flag beside it.
 *
 * @returns null when they differ, or none is flagged
 */
export function sharedFlag(estimates: Iterable<Estimate>): Flag | null {
  const states = [...estimates].flatMap(({ value, state }) => (value === null ? [] : [state]));
  const [first] = states;
  if (first === undefined || states.length < 2 || !isFlag(first)) return null;
  return states.every((state) => state === first) ? first : null;
}
