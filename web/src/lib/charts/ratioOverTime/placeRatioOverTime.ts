import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ratioDomain } from '../geometry/ratioDomain.ts';
import { ratioTicks } from '../geometry/ratioTicks.ts';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { RatioClass } from '../types.ts';
import { tickText } from '../words/tickText.ts';
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
  /** at which end of the plot the two directions are written, clear of the line */
  sides: { short: 'left' | 'right'; surplus: 'left' | 'right' };
  ticksX: AxisTick[];
  ticksY: AxisTick[];
  bands: string[];
  lines: string[];
  dots: PlacedDot[];
  last: (PlacedDot & { labelX: number; labelY: number }) | null;
  /** neighbouring quarters without a value, as one hatched column */
  gaps: { x: number; width: number; reason: string }[];
  reference: {
    lines: string[];
    dots: { x: number; y: number }[];
    label: { x: number; y: number; anchor: 'start' | 'end' } | null;
  };
}

const ratioAt = (slot: QuarterSlot) => slot.point?.ratio.value ?? null;

/** Places a ratio's line, band and gaps for one width: quarters along x, ratio on a log y that always holds 1. */
export function placeRatioOverTime(series: RatioSeries, width: number): PlacedTime {
  const height = Math.round(width < 400 ? width * 0.83 : Math.min(380, width * 0.66));
  const plot = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const { slots } = series;
  const x = scaleLinear([-0.5, Math.max(slots.length, 1) - 0.5], [plot.left, plot.right]);
  const domain = ratioDomain([
    ...slots.flatMap(({ point }) => (point ? [point.ratio.low, point.ratio.value, point.ratio.high] : [])),
    ...series.reference.map(({ ratio }) => ratio),
  ]);
  const y = scaleLog(domain, [plot.bottom, plot.top]).clamp(true);
  const known = (slot: QuarterSlot) => ratioAt(slot) !== null;
  const drawLine = line<QuarterSlot>(
    (slot) => round(x(slot.row)),
    (slot) => round(y(ratioAt(slot) ?? 1)),
  );
  const drawBand = area<QuarterSlot>()
    .x((slot) => round(x(slot.row)))
    .y0((slot) => round(y(slot.point?.ratio.low ?? 1)))
    .y1((slot) => round(y(slot.point?.ratio.high ?? domain[1])));
  const runs = runsOf(slots, known);
  const dots = slots.filter(known).map((slot) => ({
    x: round(x(slot.row)),
    y: round(y(ratioAt(slot) ?? 1)),
    row: slot.row,
    period: slot.period,
    direction: slot.point?.direction ?? null,
  }));
  const step = x(1) - x(0);
  const last = dots.at(-1);
  const ratio = slots[last?.row ?? 0]?.point?.ratio;
  const balance = round(y(1));
  const reference = placeReference(series, x, y, plot);
  const corner = (top: boolean) =>
    [...dots, ...reference.dots].some(
      (dot) => dot.x < plot.left + 130 && (top ? dot.y < plot.top + 26 : dot.y > plot.bottom - 26),
    );
  return {
    width,
    height,
    plot,
    balance,
    sides: { short: corner(true) ? 'right' : 'left', surplus: corner(false) ? 'right' : 'left' },
    ticksX: yearTicks(slots, x),
    ticksY: ratioTicks(domain, y, 30).map((ratio) => ({
      at: round(y(ratio)),
      label: tickText(ratio),
      strong: ratio === 1,
    })),
    bands: runs.filter((run) => run.length > 1).map((run) => drawBand(run) ?? ''),
    lines: runs.filter((run) => run.length > 1).map((run) => drawLine(run) ?? ''),
    dots,
    last: last
      ? {
          ...last,
          labelX: plot.right - 4,
          labelY: lastLabelY(y(ratio?.high ?? domain[1]), y(ratio?.low ?? domain[0]), balance, plot),
        }
      : null,
    gaps: runsOf(slots, (slot) => !known(slot) && withinCity(slot, slots)).map((run) => ({
      x: round(x((run[0]?.row ?? 0) - 0.4)),
      width: round(step * (run.length - 0.2)),
      reason: run[0]?.point?.ratio.state ?? 'not_collected',
    })),
    reference,
  };
}

/**
 * Baseline of the interval under the last value, the value 15 px above it: over the band, or else under it, or
 * against the line of balance, wherever neither that line nor the plot's edge cuts through the two lines of text.
 */
function lastLabelY(high: number, low: number, balance: number, plot: PlacedTime['plot']): number {
  const clear = (y: number) =>
    y - 28 > plot.top && y + 3 < plot.bottom && (y + 4 < balance || y - 30 > balance);
  const found = [
    high - 10,
    Math.min(high - 10, balance - 8),
    low + 34,
    Math.max(low + 34, balance + 36),
  ].find(clear);
  return round(found ?? plot.top + 30);
}

/** Maximal runs of neighbouring slots that hold a condition. */
function runsOf(slots: QuarterSlot[], holds: (slot: QuarterSlot) => boolean): QuarterSlot[][] {
  const runs: QuarterSlot[][] = [];
  const run: QuarterSlot[] = [];
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
  const dots = series.reference.map(({ ratio, from, count }) => ({
    x: round(x(from + (count - 1) / 2)),
    y: round(y(ratio)),
  }));
  // a published series has holes; only neighbouring periods are joined
  const lines = series.reference.flatMap((span, index) => {
    const next = series.reference[index + 1];
    const [from, to] = [dots[index], dots[index + 1]];
    return next && from && to && span.from + span.count === next.from
      ? [`M${from.x} ${from.y}L${to.x} ${to.y}`]
      : [];
  });
  const last = dots.at(-1);
  const right = (last?.x ?? 0) < plot.right - 130;
  return {
    lines,
    dots,
    label: last
      ? {
          x: last.x + (right ? 9 : 0),
          y: round(right ? last.y + 4 : last.y - 10),
          anchor: right ? 'start' : 'end',
        }
      : null,
  };
}
