import { scaleLinear } from 'd3-scale';
import { round } from '../geometry/round.ts';
import type { Estimate } from '../types.ts';

export interface PlacedGap {
  width: number;
  height: number;
  zero: number;
  value: number;
  low: number | null;
  high: number | null;
  surplus: boolean;
}

/** Domain that all bars of a list share: from 0 (or the lowest bound, below 0) to the highest bound. */
export function gapDomain(gaps: readonly Estimate[]): [number, number] {
  const bounds = gaps.flatMap(({ value, low, high }) => [value, low, high]).filter((bound) => bound !== null);
  return [Math.min(0, ...bounds), Math.max(1, ...bounds)];
}

/** Places a gap's bar, from 0, with its whisker. Null where the gap is missing. */
export function placeGapBar(gap: Estimate, domain: [number, number], width = 180): PlacedGap | null {
  if (gap.value === null) return null;
  const x = scaleLinear()
    .domain(domain)
    .range([2, width - 6]);
  const at = (value: number | null) => (value === null ? null : round(x(value)));
  return {
    width,
    height: 20,
    zero: round(x(0)),
    value: round(x(gap.value)),
    low: at(gap.low),
    high: at(gap.high),
    surplus: gap.value < 0,
  };
}
