import type { OccupationGroup } from '../transport/planTransport.ts';

/** One stretch of supply between two scenarios of demand: its length in persons and what one more person costs there. */
export interface Segment {
  length: number;
  slope: number;
}

/**
 * The expected cost of a specialty that shares its occupations with no other, as a convex, piecewise linear function of its
 * supply: c_o·S − (1/m) Σ_ω Σ_j (r_j − r_{j+1}) min(S, N_1ω + … + N_jω), the greatest reward r first. With one reward
 * c_u + c_o and b₁ ≤ … ≤ b_m the demands: slope (−c_u(m−q) + c_o q)/m between b_q and b_{q+1}. Exactly the expectation, no
 * approximation; equal points are merged.
 *
 * @param groups what it leads to, greatest reward first
 * @returns slopes rise; the last stretch is unbounded
 * @see method §6
 */
export function supplySegments(
  groups: readonly Pick<OccupationGroup, 'reward' | 'wanted'>[],
  surplusCost: number,
): Segment[] {
  const scenarios = groups[0]?.wanted.length ?? 0;
  const steps: { at: number; rise: number }[] = [];
  for (let w = 0; w < scenarios; w++) {
    let at = 0;
    groups.forEach(({ reward, wanted }, j) => {
      at += wanted[w] as number;
      steps.push({ at, rise: (reward - (groups[j + 1]?.reward ?? 0)) / scenarios });
    });
  }
  steps.sort((a, b) => a.at - b.at);

  const segments: Segment[] = [];
  let from = 0;
  let slope = surplusCost - (groups[0]?.reward ?? 0);
  for (const { at, rise } of steps) {
    if (at > from) segments.push({ length: at - from, slope });
    slope += rise;
    from = at;
  }
  return [...segments, { length: Number.POSITIVE_INFINITY, slope: surplusCost }];
}
