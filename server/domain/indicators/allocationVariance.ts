import type { SharesOf } from './allocateCrosswalk.ts';

export interface ClumpedCount {
  count: number;
  /** clumping by employer; absent: 1 */
  phi?: number;
}

/**
 * Sampling variance of the counts a crosswalk assigns: Var(D_s) = Σ w² φ V, the source counts taken as
 * over-dispersed Poisson and the shares as given.
 *
 * @returns persons², by target code
 * @see method §1, "Crosswalk"
 */
export function allocationVariance(
  counts: Iterable<[string, ClumpedCount]>,
  sharesOf: SharesOf,
): Map<string, number> {
  const variance = new Map<string, number>();
  for (const [from, { count, phi = 1 }] of counts) {
    for (const { code, weight } of sharesOf(from)) {
      variance.set(code, (variance.get(code) ?? 0) + weight ** 2 * phi * count);
    }
  }
  return variance;
}
