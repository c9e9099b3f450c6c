import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatNumber } from '../../format/index.ts';
import { ratioDomain } from '../geometry/ratioDomain.ts';
import { ratioTicks } from '../geometry/ratioTicks.ts';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { RatioClass } from '../types.ts';
import type { QuarterSlot, RatioSeries } from './ratioOverTimeSeries.ts';

/** Space around the plot: tick labels left, the last value's interval above, quarters below. */
const MARGIN = { top: 8, right: 14, bottom: 28, left: 44 };

export interface PlacedDot {
  x: number;
  y: number;
  row: number;
  period: string;
  direction: RatioClass | null;
}

export interface PlacedTime {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  balance: number;
  ticksX: AxisTick[];
  ticksY: AxisTick[];
  bands: string[];
  lines: string[];
  dots: PlacedDot[];
  last: (PlacedDot & { labelX: number; labelY: number }) | null;
  /** neighbouring quarters without a value, as one hatched column */
  gaps: { x: number; width: number; reason: string }[];
  reference: { lines: string[]; dots: { x: number; y: number }[]; label: { x: number; y: number } | null };
}

const valueOf = (slot: QuarterSlot) => slot.point?.ratio.value ?? null;

/** Places a ratio's line, band and gaps for one width: quarters along x, ratio on a log y that always holds 1. */
export function placeRatioOverTime(series: RatioSeries, width: number): PlacedTime {
  const height = Math.round(width < 400 ? width * 0.83 : Math.min(380, width * 0.66));
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const { slots } = series;
  const x = scaleLinear([-0.5, Math.max(slots.length, 1) - 0.5], [plot.left, plot.right]);
  const domain = ratioDomain([
    ...slots.flatMap(({ point }) => (point ? [point.ratio.low, point.ratio.value, point.ratio.high] : [])),
    ...series.reference.map(({ ratio }) => ratio),
  ]);
  const y = scaleLog(domain, [plot.bottom, plot.top]).clamp(true);
  const known = (slot: QuarterSlot) => valueOf(slot) !== null;
  const drawLine = line<QuarterSlot>((slot) => round(x(slot.row)), (slot) => round(y(valueOf(slot) ?? 1)));
  const drawBand = area<QuarterSlot>()
    .x((slot) => round(x(slot.row)))
    .y0((slot) => round(y(slot.point?.ratio.low ?? 1)))
    .y1((slot) => round(y(slot.point?.ratio.high ?? domain[1])));
  const runs = runsOf(slots, known);
  const dots = slots.filter(known).map((slot) => ({
    x: round(x(slot.row)),
    y: round(y(valueOf(slot) ?? 1)),
    row: slot.row,
    period: slot.period,
    direction: slot.point?.direction ?? null,
  }));
  const step = x(1) - x(0);
  const last = dots.at(-1);
  const lastHigh = y(slots[last?.row ?? 0]?.point?.ratio.high ?? 1);
  return {
    width,
    height,
    plot,
    balance: round(y(1)),
    ticksX: yearTicks(slots, x),
    ticksY: ratioTicks(domain, y, 30).map((ratio) => ({
      at: round(y(ratio)),
      label: ratio === 1 ? '1' : formatNumber(ratio, Number.isInteger(ratio * 10) ? 1 : 2),
      strong: ratio === 1,
    })),
    bands: runs.filter((run) => run.length > 1).map((run) => drawBand(run) ?? ''),
    lines: runs.filter((run) => run.length > 1).map((run) => drawLine(run) ?? ''),
    dots,
    last: last
      ? { ...last, labelX: plot.right - 4, labelY: round(lastHigh > plot.top + 40 ? lastHigh - 10 : Math.min(plot.bottom - 8, last.y + 46)) }
      : null,
    gaps: runsOf(slots, (slot) => !known(slot) && withinCity(slot, slots)).map((run) => ({
      x: round(x((run[0]?.row ?? 0) - 0.4)),
      width: round(step * (run.length - 0.2)),
      reason: run[0]?.point?.ratio.state ?? 'not_collected',
    })),
    reference: placeReference(series, x, y, plot),
  };
}

/** Maximal runs of neighbouring slots that hold a condition. */
function runsOf(slots: QuarterSlot[], holds: (slot: QuarterSlot) => boolean): QuarterSlot[][] {
  const runs: QuarterSlot[][] = [];
  let run: QuarterSlot[] = [];
  for (const slot of slots) {
    if (holds(slot)) run.push(slot);
    else if (run.length) runs.push(run.splice(0));
  }
  if (run.length) runs.push(run);
  return runs;
}

/** A quarter before the city's first figure is not a gap in its series: only the reference reaches there. */
function withinCity(slot: QuarterSlot, slots: QuarterSlot[]): boolean {
  const rows = slots.filter(({ point }) => point !== null).map(({ row }) => row);
  return rows.length > 0 && slot.row >= (rows[0] ?? 0) && slot.row <= (rows.at(-1) ?? 0);
}

/** A tick at each first quarter, its year written where there is room for four digits. */
function yearTicks(slots: QuarterSlot[], x: (at: number) => number): AxisTick[] {
  let free = -Infinity;
  return slots
    .filter(({ year }) => year !== null)
    .map(({ year, row }) => {
      const at = round(x(row));
      const fits = at - free >= 44;
      if (fits) free = at;
      return { at, label: fits ? (year ?? '') : '' };
    });
}

function placeReference(
  series: RatioSeries,
  x: (at: number) => number,
  y: (ratio: number) => number,
  plot: PlacedTime['plot'],
): PlacedTime['reference'] {
  const dots = series.reference
    .map(({ ratio, from, count }) => ({ x: round(x(from + (count - 1) / 2)), y: round(y(ratio)) }))
    .sort((a, b) => a.x - b.x);
  const path = line<{ x: number; y: number }>((dot) => dot.x, (dot) => dot.y)(dots);
  const first = dots[0];
  return {
    lines: path && dots.length > 1 ? [path] : [],
    dots,
    label: first ? { x: first.x, y: round(first.y > plot.top + 26 ? first.y - 10 : first.y + 20) } : null,
  };
}
