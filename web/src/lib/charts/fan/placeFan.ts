import { scaleLinear } from 'd3-scale';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { Estimate } from '../types.ts';
import type { FanPoint, FanSeries } from './fanSeries.ts';
import { type PlacedEndLabel, placeEndLabels } from './placeEndLabels.ts';

export type FanSide = 'demand' | 'supply';

export interface PlacedFanDot {
  side: FanSide;
  x: number;
  y: number;
  row: number;
  end: boolean;
}

export interface PlacedFan {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticksX: AxisTick[];
  ticksY: AxisTick[];
  /** the widest first */
  bands: { side: FanSide; d: string }[];
  lines: { side: FanSide; forecast: boolean; d: string }[];
  /** intervals of years that stand alone, with no line to carry a band */
  whiskers: { side: FanSide; d: string }[];
  dots: PlacedFanDot[];
  now: number;
  graduation: { x: number; width: number };
  bracket: { x: number; from: number; to: number } | null;
  labels: PlacedEndLabel[];
}

/** Supply is drawn first, so that demand lies above it. */
const SIDES: readonly FanSide[] = ['supply', 'demand'];
const MARGIN = { top: 22, bottom: 28, left: 48 };
/** Right of the plot: the gap's bracket, then the values at the lines' ends. */
const ROOM = { wide: 150, phone: 104 };

/** Places demand, supply, their intervals and the gap between them for one width. Years along x, persons from 0 along y. */
export function placeFan(series: FanSeries, width: number): PlacedFan {
  const phone = width < 400;
  const height = Math.round(phone ? width * 0.9 : Math.min(400, width * 0.6));
  const plot = {
    left: phone ? 36 : MARGIN.left,
    right: width - (phone ? ROOM.phone : ROOM.wide),
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const years = [...series.demand, ...series.supply].map(({ year }) => year);
  const first = Math.min(series.now, series.end, ...years);
  const x = scaleLinear([first - 0.3, series.end + 0.3], [plot.left, plot.right]);
  const most = Math.max(
    1,
    ...[...series.demand, ...series.supply].map(({ value, forecast }) => forecast?.high ?? value),
    ...series.rows.map(({ demandForecast }) => demandForecast?.wide.high ?? 0),
  );
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4);
  const last = (side: FanSide) => series[side].find(({ year }) => year === series.end) ?? null;
  const ends = { demand: last('demand'), supply: last('supply') };
  const bracketX = round(x(series.end) + (plot.right - x(series.end)) + 8);
  return {
    width,
    height,
    plot,
    ticksX: Array.from({ length: series.end - first + 1 }, (_, i) => first + i).map((year) => ({
      at: round(x(year)),
      label: phone && (series.end - year) % 2 === 1 ? '' : String(year),
      strong: year === series.end,
    })),
    ticksY: y.ticks(4).map((persons) => ({ at: round(y(persons)), label: persons.toLocaleString('en-US') })),
    ...drawFan(series, x, y),
    dots: SIDES.flatMap((side) =>
      series[side].map((point) => ({
        side,
        x: round(x(point.year)),
        y: round(y(point.value)),
        row: point.row,
        end: point.year === series.end,
      })),
    ),
    now: round(x(series.now)),
    graduation: { x: round(x(series.end - 0.3)), width: round(plot.right - x(series.end - 0.3)) },
    bracket:
      ends.demand && ends.supply
        ? { x: bracketX, from: round(y(ends.demand.value)), to: round(y(ends.supply.value)) }
        : null,
    labels: placeEndLabels(
      (['demand', 'supply'] as const).flatMap((side) => {
        const end = ends[side];
        return end ? [{ of: side, y: round(y(end.value)) }] : [];
      }),
      { left: bracketX + 8, top: plot.top, bottom: plot.bottom },
    ),
  };
}

type Scale = (value: number) => number;

/** Draws the lines, what surrounds them, and the intervals of years that stand alone. */
function drawFan(series: FanSeries, x: Scale, y: Scale): Pick<PlacedFan, 'bands' | 'lines' | 'whiskers'> {
  const at = (year: number, value: number) => `${round(x(year))} ${round(y(value))}`;
  const lineOf = (points: FanPoint[]) => `M${points.map(({ year, value }) => at(year, value)).join('L')}`;
  const intervalAt = {
    wide: (point: FanPoint) => series.rows[point.row]?.demandForecast?.wide ?? null,
    middle: (point: FanPoint) => point.forecast,
    narrow: (point: FanPoint) => series.rows[point.row]?.demandForecast?.narrow ?? null,
  };
  const band = (points: FanPoint[], of: (point: FanPoint) => Estimate | null) => {
    const bound = (point: FanPoint, end: 'low' | 'high') =>
      at(point.year, point.forecast ? (of(point)?.[end] ?? point.value) : point.value);
    const there = points.map((point) => bound(point, 'high'));
    const back = points.toReversed().map((point) => bound(point, 'low'));
    return `M${[...there, ...back].join('L')}Z`;
  };
  const whisker = ({ year, value, forecast }: FanPoint) => {
    const middle = round(x(year));
    const [low, high] = [forecast?.low ?? value, forecast?.high ?? value].map((bound) => round(y(bound)));
    return `M${middle} ${low}V${high}M${middle - 5} ${low}h10M${middle - 5} ${high}h10`;
  };
  const ahead = { demand: runsAhead(series.demand), supply: runsAhead(series.supply) };
  return {
    bands: [
      ...ahead.supply.map((run) => ({ side: 'supply' as const, d: band(run, intervalAt.middle) })),
      ...(['wide', 'middle', 'narrow'] as const).flatMap((level) =>
        ahead.demand.map((run) => ({ side: 'demand' as const, d: band(run, intervalAt[level]) })),
      ),
    ],
    lines: SIDES.flatMap((side) => [
      ...runsOf(series[side].filter(({ forecast }) => forecast === null)).map((run) => ({
        side,
        forecast: false,
        d: lineOf(run),
      })),
      ...ahead[side].map((run) => ({ side, forecast: true, d: lineOf(run) })),
    ]),
    whiskers: SIDES.flatMap((side) =>
      series[side]
        .filter((point) => point.forecast !== null && !ahead[side].some((run) => run.includes(point)))
        .map((point) => ({ side, d: whisker(point) })),
    ),
  };
}

/** Neighbouring years in runs; a year that stands alone makes none. */
function runsOf(points: readonly FanPoint[]): FanPoint[][] {
  const runs: FanPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.year === (run.at(-1)?.year ?? 0) + 1) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Runs of the forecast, each begun at the year before it where that is on record. */
function runsAhead(points: readonly FanPoint[]): FanPoint[][] {
  return runsOf(points)
    .map((run) => run.slice(Math.max(0, run.findIndex(({ forecast }) => forecast !== null) - 1)))
    .filter((run) => run.at(-1)?.forecast !== null && run.length > 1);
}
