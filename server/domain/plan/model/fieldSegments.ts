/** One stretch of supply between two scenarios of demand: its length in persons and what one more person costs there. */
export interface Segment {
  length: number;
  slope: number;
}

export interface FieldCost {
  /** cost when supply is none */
  offset: number;
  /** convex: slopes rise; the last is unbounded */
  segments: Segment[];
}

/**
 * The expected cost of a field's mismatch as a convex, piecewise linear function of its supply: over the scenarios
 * b₁ ≤ … ≤ b_m, slope ω(−c_u(m−q)/m + c_o q/m) between b_q and b_{q+1}, and ωc_u Σb/m at none. Exactly the expectation,
 * no approximation. Equal scenarios are merged.
 *
 * @param scenarios demand less other inflow, persons ≥ 0, at least one
 * @param weight ω, the priority of the field
 * @see method §6, "Formulation"
 * @example fieldSegments([30, 40, 50, 60, 70], 1, 1, 0.6).segments.map(({ slope }) => slope) // −1, −.68, −.36, −.04, .28, .60
 */
export function fieldSegments(
  scenarios: readonly number[],
  weight: number,
  shortageCost: number,
  surplusCost: number,
): FieldCost {
  const points = scenarios.toSorted((a, b) => a - b);
  const m = points.length;
  const segments: Segment[] = [];
  let from = 0;
  for (let q = 0; q <= m; q++) {
    const to = points[q] ?? Number.POSITIVE_INFINITY;
    if (to <= from) continue;
    segments.push({
      length: to - from,
      slope: (weight * (-shortageCost * (m - q) + surplusCost * q)) / m,
    });
    from = to;
  }
  const sum = points.reduce((so, point) => so + point, 0);
  return { offset: (weight * shortageCost * sum) / m, segments };
}
