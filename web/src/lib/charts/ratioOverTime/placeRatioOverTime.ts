import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Box } from '../geometry/placeLabels.ts';
import { ratioDomain, ratioTicks } from '../geometry/ratioAxis.ts';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { RatioClass } from '../types.ts';
import { tickText } from '../words/tickText.ts';
import { bandBoxes, type LastLabel, type PlacedLastLabel, placeLastLabel } from './placeLastLabel.ts';
import { boxesOfReference, type PlacedReference, placeReference } from './placeReference.ts';
import type { QuarterSlot, RatioSeries } from './ratioOverTimeSeries.ts';

/** Space around the plot: tick labels left, the last value's interval above, quarters below. */
const MARGIN = { top: 8, right: 14, bottom: 28, left: 44 };
/** Px beyond all bounds, tried in turn until the last value and its interval fit in. */
const ROOM = [0, 40, 64];
/** Px from the last dot that their text can reach back, and room for the word of a direction in a corner. */
const LABEL_REACH = 240;
const WORD = { width: 130, height: 22 };

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
  last: (PlacedDot & { label: PlacedLastLabel | null }) | null;
  /** neighbouring quarters without a value, as one hatched column */
  gaps: { x: number; width: number; reason: string }[];
  reference: PlacedReference;
}

const ratioAt = (slot: QuarterSlot) => slot.point?.ratio.value ?? null;

/**
 * Places a ratio's line, band and gaps for one width: quarters along x, ratio on a log y that always holds 1. Where
 * the last value's label finds no free place on its side of 1, the axis is lengthened there until it does.
 *
 * @param label the last value as it will be written; without it, none is placed
 */
export function placeRatioOverTime(series: RatioSeries, width: number, label?: LastLabel): PlacedTime {
  for (const room of ROOM) {
    const placed = placeWithin(series, width, room, label);
    if (!label || !placed.last || placed.last.label) return placed;
  }
  return placeWithin(series, width, 0, label);
}

function placeWithin(series: RatioSeries, width: number, room: number, label?: LastLabel): PlacedTime {
  const height = Math.round(width < 400 ? width * 0.83 : Math.min(380, width * 0.66));
  const plot = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const { slots } = series;
  const x = scaleLinear([-0.5, Math.max(slots.length, 1) - 0.5], [plot.left, plot.right]);
  const tight = ratioDomain([
    ...slots.flatMap(({ point }) => (point ? [point.ratio.low, point.ratio.value, point.ratio.high] : [])),
    ...series.reference.map(({ ratio }) => ratio),
  ]);
  const short = (slots.findLast((slot) => ratioAt(slot) !== null)?.point?.ratio.value ?? 1) >= 1;
  const longer = (tight[1] / tight[0]) ** (room / (plot.bottom - plot.top - room));
  const domain: [number, number] = short ? [tight[0], tight[1] * longer] : [tight[0] / longer, tight[1]];
  const scale = scaleLog(domain, [plot.bottom, plot.top]).clamp(true);
  const y = (value: number) => scale(Math.max(tight[0], Math.min(value, tight[1])));
  const known = (slot: QuarterSlot) => ratioAt(slot) !== null;
  const drawLine = line<QuarterSlot>(
    (slot) => round(x(slot.row)),
    (slot) => round(y(ratioAt(slot) ?? 1)),
  );
  const drawBand = area<QuarterSlot>()
    .x((slot) => round(x(slot.row)))
    .y0((slot) => round(y(slot.point?.ratio.low ?? 1)))
    .y1((slot) => round(y(slot.point?.ratio.high ?? tight[1])));
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
  const balance = round(y(1));
  const reference = placeReference(series, x, y, plot);
  const sides = sidesClearOf([...dots, ...reference.dots], plot);
  const outline = runs.map((run) =>
    run.map((slot) => ({
      x: x(slot.row),
      high: y(slot.point?.ratio.high ?? tight[1]),
      low: y(slot.point?.ratio.low ?? 1),
    })),
  );
  /** the side of 1 that the last value lies on: its label belongs there */
  const own = short ? { ...plot, bottom: balance } : { ...plot, top: balance };
  const taken = [
    ...outline.flatMap((points) => bandBoxes(points, (last?.x ?? plot.right) - LABEL_REACH)),
    { left: plot.left, right: plot.right, top: balance - 2, bottom: balance + 2 },
    ...boxesOfReference(reference),
    ...wordBoxes(sides, plot),
  ];
  return {
    width,
    height,
    plot,
    balance,
    sides,
    ticksX: yearTicks(slots, x),
    ticksY: ratioTicks(domain, scale, 30).map((ratio) => ({
      at: round(scale(ratio)),
      label: tickText(ratio),
      strong: ratio === 1,
    })),
    bands: runs.filter((run) => run.length > 1).map((run) => drawBand(run) ?? ''),
    lines: runs.filter((run) => run.length > 1).map((run) => drawLine(run) ?? ''),
    dots,
    last: last ? { ...last, label: label ? placeLastLabel(label, last, own, taken) : null } : null,
    gaps: runsOf(slots, (slot) => !known(slot) && withinCity(slot, slots)).map((run) => ({
      x: round(x((run[0]?.row ?? 0) - 0.4)),
      width: round(step * (run.length - 0.2)),
      reason: run[0]?.point?.ratio.state ?? 'not_collected',
    })),
    reference,
  };
}

/** At which end of the plot each direction is written, so that no dot stands in its word. */
function sidesClearOf(
  dots: readonly { x: number; y: number }[],
  { left, top, bottom }: PlacedTime['plot'],
): PlacedTime['sides'] {
  const corner = dots.filter((dot) => dot.x < left + WORD.width);
  return {
    short: corner.some((dot) => dot.y < top + 26) ? 'right' : 'left',
    surplus: corner.some((dot) => dot.y > bottom - 26) ? 'right' : 'left',
  };
}

/** Where the two directions are written. */
function wordBoxes(sides: PlacedTime['sides'], { left, right, top, bottom }: PlacedTime['plot']): Box[] {
  const across = (side: 'left' | 'right') =>
    side === 'left' ? { left, right: left + WORD.width } : { left: right - WORD.width, right };
  return [
    { ...across(sides.short), top, bottom: top + WORD.height },
    { ...across(sides.surplus), top: bottom - WORD.height, bottom },
  ];
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
