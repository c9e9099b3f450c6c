import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { round } from '../geometry/round.ts';
import type { RatioPoint } from '../types.ts';

export const MULTIPLE = { width: 260, height: 72 };

export interface PlacedMultiple {
  balance: number;
  lines: string[];
  bands: string[];
  /** where the latest quarter stands; null: it has no value, and an earlier one is not today's */
  last: { x: number; y: number } | null;
}

/** Places one small chart on the scales all of its set share; the line breaks where a value is missing. */
export function placeMultiple(
  points: readonly RatioPoint[],
  periods: readonly string[],
  domain: [number, number],
): PlacedMultiple {
  const x = scaleLinear([0, Math.max(1, periods.length - 1)], [4, MULTIPLE.width - 8]);
  const y = scaleLog(domain, [MULTIPLE.height - 4, 4]).clamp(true);
  const known = new Map(points.map((point) => [point.period, point]));
  const slots = periods.map((period, at) => ({ at, ratio: known.get(period)?.ratio ?? null }));
  type Slot = (typeof slots)[number];
  const defined = (slot: Slot) => slot.ratio?.value != null;
  const drawLine = line<Slot>(
    (slot) => round(x(slot.at)),
    (slot) => round(y(slot.ratio?.value ?? 1)),
  ).defined(defined);
  const drawBand = area<Slot>()
    .x((slot) => round(x(slot.at)))
    .y0((slot) => round(y(slot.ratio?.low ?? slot.ratio?.value ?? 1)))
    .y1((slot) => round(y(slot.ratio?.high ?? slot.ratio?.value ?? 1)))
    .defined(defined);
  const last = slots.at(-1);
  return {
    balance: round(y(1)),
    lines: [drawLine(slots) ?? ''],
    bands: [drawBand(slots) ?? ''],
    last: last && defined(last) ? { x: round(x(last.at)), y: round(y(last.ratio?.value ?? 1)) } : null,
  };
}
