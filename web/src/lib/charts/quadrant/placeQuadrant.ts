import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale';
import { type Box, type PlacedLabel, placeLabels } from '../geometry/placeLabels.ts';
import { ratioDomain, ratioTicks } from '../geometry/ratioAxis.ts';
import { round } from '../geometry/round.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { RatioClass } from '../types.ts';
import { tickText } from '../words/tickText.ts';
import { CORNERS, type Corner, type QuadrantMark } from './quadrantSeries.ts';

const MARGIN = { top: 24, right: 8, bottom: 44, left: 40 };
/** Labels there is room to read: the farthest from the crossing come first. */
const LABELS = { phone: 6, wide: 14 };

export interface PlacedCross {
  x: number;
  y: number;
  r: number;
  cross: string;
  direction: RatioClass | null;
  certain: boolean;
  selected: boolean;
  at: number;
}

export interface PlacedQuadrant {
  width: number;
  height: number;
  plot: Box;
  balance: number;
  threshold: number;
  ticksX: AxisTick[];
  ticksY: AxisTick[];
  marks: PlacedCross[];
  labels: (PlacedLabel & { bold: boolean })[];
  corners: { corner: Corner; text: string; x: number; y: number; anchor: 'start' | 'end' }[];
}

/**
 * Places ratio × quality for one width: x log ratio with its line at 1, y index with its line at `good`. Intervals
 * are cut off at the plot's edge; values never are.
 */
export function placeQuadrant(
  series: readonly QuadrantMark[],
  good: number,
  width: number,
  words: { name: (mark: QuadrantMark) => string; corner: (corner: Corner) => string; selected?: string },
): PlacedQuadrant {
  const height = Math.round(width < 400 ? width * 1.1 : Math.min(600, width * 0.8));
  const plot: Box = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const ratios = series.map(({ row }) => row.ratio.value ?? 1);
  const domain = ratioDomain(ratios.flatMap((ratio) => [ratio / 1.15, ratio * 1.15]));
  const x = scaleLog(domain, [plot.left, plot.right]).clamp(true);
  const indices = series.map(({ row }) => row.index.value ?? good);
  const y = scaleLinear(
    [Math.max(0, Math.min(good - 10, ...indices) - 6), Math.min(100, Math.max(good + 10, ...indices) + 6)],
    [plot.bottom, plot.top],
  ).clamp(true);
  const most = Math.max(1, ...series.map(({ row }) => row.graduates ?? 0));
  const radius = scaleSqrt([0, most], [2.6, width < 400 ? 8 : 11]);
  const marks = series.map(({ row, corner, at }): PlacedCross => {
    const cx = round(x(row.ratio.value ?? 1));
    const cy = round(y(row.index.value ?? good));
    const [left, right] = [
      round(x(row.ratio.low ?? row.ratio.value ?? 1)),
      round(x(row.ratio.high ?? domain[1])),
    ];
    const [low, high] = [
      round(y(row.index.low ?? row.index.value ?? good)),
      round(y(row.index.high ?? row.index.value ?? good)),
    ];
    return {
      x: cx,
      y: cy,
      r: round(radius(row.graduates ?? 0)),
      cross: `M${left} ${cy}H${right}M${cx} ${low}V${high}`,
      direction: row.direction,
      certain: corner !== null,
      selected: row.code === words.selected,
      at,
    };
  });
  const balance = round(x(1));
  const threshold = round(y(good));
  const corners = CORNERS.map((corner) => {
    const right = corner.startsWith('short');
    return {
      corner,
      text: words.corner(corner),
      x: right ? plot.right - 6 : plot.left + 6,
      y: corner.endsWith('good') ? plot.top + 17 : plot.bottom - 8,
      anchor: right ? ('end' as const) : ('start' as const),
    };
  });
  return {
    width,
    height,
    plot,
    balance,
    threshold,
    ticksX: ratioTicks(domain, x, 40).map((ratio) => ({
      at: round(x(ratio)),
      label: tickText(ratio),
      strong: ratio === 1,
    })),
    ticksY: tickIndices(y.domain() as [number, number], good, y),
    marks,
    labels: labelMarks(series, marks, { balance, threshold }, plot, corners, width, words),
    corners,
  };
}

/** Tens of the index, without those that would touch the threshold's own label. */
function tickIndices(domain: [number, number], good: number, y: (index: number) => number): AxisTick[] {
  const tens = Array.from({ length: 11 }, (_, index) => index * 10).filter(
    (index) => index >= domain[0] && index <= domain[1] && Math.abs(y(index) - y(good)) > 14,
  );
  return [...tens, good].map((index) => ({
    at: round(y(index)),
    label: String(index),
    strong: index === good,
  }));
}

function labelMarks(
  series: readonly QuadrantMark[],
  marks: readonly PlacedCross[],
  centre: { balance: number; threshold: number },
  plot: Box,
  corners: PlacedQuadrant['corners'],
  width: number,
  words: { name: (mark: QuadrantMark) => string },
): PlacedQuadrant['labels'] {
  const far = (mark: PlacedCross) => Math.hypot(mark.x - centre.balance, mark.y - centre.threshold);
  const wanted = marks
    .map((mark, index) => ({ mark, name: words.name(series[index] as QuadrantMark) }))
    .filter(({ mark }) => mark.certain || mark.selected)
    .sort((a, b) => Number(b.mark.selected) - Number(a.mark.selected) || far(b.mark) - far(a.mark))
    .slice(0, width < 400 ? LABELS.phone : LABELS.wide);
  const boxes = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const obstacles = corners.map(({ text, x, y, anchor }) => {
    const long = textWidth(text, 12, true);
    return {
      left: anchor === 'start' ? x : x - long,
      right: anchor === 'start' ? x + long : x,
      top: y - 13,
      bottom: y + 4,
    };
  });
  const placed = placeLabels(
    wanted.map(({ mark, name }) => ({ text: name, x: mark.x, y: mark.y, r: mark.r, must: mark.selected })),
    plot,
    boxes,
    obstacles,
  );
  return placed.map((label) => ({ ...label, bold: wanted[label.at]?.mark.selected ?? false }));
}
