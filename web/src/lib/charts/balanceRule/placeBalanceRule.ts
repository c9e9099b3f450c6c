import { scaleLog } from 'd3-scale';
import { round } from '../geometry/round.ts';
import type { Estimate } from '../types.ts';

export type RuleSize = 'row' | 'tile' | 'hero';

interface RuleShape {
  width: number;
  height: number;
  domain: [number, number];
  ticks: number[];
  labelled: boolean;
}

/** The one ruler; the hero's is cut closer because a city's interval is narrow, and says so with labels. */
const SHAPES: Record<RuleSize, RuleShape> = {
  row: { width: 260, height: 24, domain: [0.4, 2.5], ticks: [0.5, 0.67, 1.5, 2], labelled: false },
  tile: { width: 200, height: 22, domain: [0.4, 2.5], ticks: [0.5, 0.67, 1.5, 2], labelled: false },
  hero: { width: 640, height: 56, domain: [0.55, 1.82], ticks: [0.6, 0.8, 1.25, 1.6], labelled: true },
};

/** Room at both ends for the arrowhead of a ratio beyond the axis. */
const MARGIN = 8;

export interface PlacedRule {
  width: number;
  height: number;
  labelled: boolean;
  left: number;
  right: number;
  middle: number;
  balance: number;
  ticks: { at: number; ratio: number }[];
  /** null where there is no interval; an open upper bound runs to the edge */
  bar: { from: number; to: number } | null;
  /** null where there is no value or it lies beyond the axis */
  dot: number | null;
  /** the value lies beyond this edge */
  beyond: 'left' | 'right' | null;
}

/** Places one ratio on the balance rule: surplus left of the line at 1, shortage right, log scale. */
export function placeBalanceRule(ratio: Estimate, size: RuleSize, width = SHAPES[size].width): PlacedRule {
  const shape = SHAPES[size];
  const [low, high] = shape.domain;
  const x = scaleLog()
    .domain(shape.domain)
    .range([MARGIN, width - MARGIN])
    .clamp(true);
  const at = (value: number) => round(x(Math.max(value, low / 2)));
  const { value } = ratio;
  const beyond = value === null ? null : value < low ? 'left' : value > high ? 'right' : null;
  return {
    width,
    height: shape.height,
    labelled: shape.labelled,
    left: MARGIN,
    right: width - MARGIN,
    middle: shape.labelled ? 16 : shape.height / 2,
    balance: at(1),
    ticks: shape.ticks.map((tick) => ({ at: at(tick), ratio: tick })),
    bar: ratio.low === null ? null : { from: at(ratio.low), to: at(ratio.high ?? high) },
    dot: value === null || beyond ? null : at(value),
    beyond,
  };
}
