/** Lowest a component counts as, so that one zero does not erase all others. */
export const FLOOR = 0.01;

/** One component of the index: its weight and its place between the goalposts, 0–1. */
export interface IndexPart {
  weight: number;
  normalised: number;
}

/** A component with the standard deviation of its normalised value. */
export interface UncertainPart extends IndexPart {
  deviation: number;
  /** `normalised` before it was clipped at the goalposts; left out: it was not */
  place?: number;
}

export interface IndexValue {
  /** 100 · Π max(n, .01)^w: a failing component cannot be bought off by the others */
  geometric: number;
  /** 100 · Σ w n, for comparison */
  arithmetic: number;
}

/**
 * Composite index of normalised components, 0–100. Weights are scaled to sum to 1.
 *
 * @throws RangeError when the weights sum to nothing
 * @see OECD/JRC (2008); method §2
 */
export function geometricIndex(parts: readonly IndexPart[]): IndexValue {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!(total > 0)) throw new RangeError(`invalid weights; they sum to ${total}`);
  let log = 0;
  let arithmetic = 0;
  for (const { weight, normalised } of parts) {
    log += (weight / total) * Math.log(Math.max(normalised, FLOOR));
    arithmetic += (weight / total) * normalised;
  }
  return { geometric: 100 * Math.exp(log), arithmetic: 100 * arithmetic };
}
