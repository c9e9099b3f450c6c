import type { Estimate } from '#lib/charts/types.ts';

export interface PlacedGap {
  at: number;
  low: number | null;
  high: number | null;
  /** only an interval that excludes 0 has a side */
  side: 'short' | 'surplus' | 'unclear';
}

/** Room for the dot and the round ends of the bar. */
const MARGIN = 6;

/** Places a gap on a line of `width` with 0 in its middle and ±`extent` at its ends; null without a value. */
export function placeGap(gap: Estimate, extent: number, width: number): PlacedGap | null {
  if (gap.value === null) return null;
  const half = width / 2 - MARGIN;
  const x = (value: number) => width / 2 + Math.max(-1, Math.min(1, value / (extent || 1))) * half;
  const place = (value: number | null) => (value === null ? null : Math.round(x(value) * 10) / 10);
  return {
    at: Math.round(x(gap.value) * 10) / 10,
    low: place(gap.low),
    high: place(gap.high),
    side: gapSide(gap),
  };
}

/** On which side of 0 a gap certainly lies. */
export function gapSide(gap: Estimate): PlacedGap['side'] {
  if (gap.low !== null && gap.low > 0) return 'short';
  if (gap.high !== null && gap.high < 0) return 'surplus';
  return 'unclear';
}
