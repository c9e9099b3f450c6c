import { scaleLinear } from 'd3-scale';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { WaterfallBar } from './waterfallSeries.ts';

export interface PlacedBar {
  bar: WaterfallBar;
  x: number;
  y: number;
  width: number;
  middle: number;
  whisker: { low: number; high: number } | null;
  /** where the number stands, right of bar and whisker */
  textX: number;
}

export interface PlacedWaterfall {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  bars: PlacedBar[];
  connectors: string[];
  ticks: AxisTick[];
}

const ROW = 40;
const BAR = 24;

/** Places the steps top to bottom for one width; room is kept right of the longest bar for its number. */
export function placeWaterfall(series: readonly WaterfallBar[], width: number): PlacedWaterfall {
  const left = width < 400 ? 114 : 132;
  const right = width - (width < 400 ? 62 : 132);
  const bottom = 8 + series.length * ROW;
  const most = Math.max(1, ...series.map(({ to, step }) => Math.max(to, step.persons.high ?? 0)));
  const x = scaleLinear([0, most], [left, right]);
  const bars = series.map((bar, index): PlacedBar => {
    const y = 8 + index * ROW + (ROW - BAR) / 2;
    const { low, high } = bar.step.persons;
    const whisker =
      bar.kind === 'supply' && low !== null && high !== null
        ? { low: round(x(low)), high: round(x(high)) }
        : null;
    const end = round(x(bar.to));
    return {
      bar,
      x: round(x(bar.from)),
      y,
      width: round(Math.max(1, x(bar.to) - x(bar.from))),
      middle: y + BAR / 2,
      whisker,
      textX: Math.max(end, whisker?.high ?? 0) + 8,
    };
  });
  return {
    width,
    height: bottom + 28,
    left,
    right,
    bottom,
    bars,
    connectors: bars.slice(0, -1).map(({ bar, x: at, y, width: long }) => {
      const edge = bar.kind === 'loss' ? at : round(at + long);
      return `M${edge} ${y + BAR}V${y + ROW}`;
    }),
    ticks: x.ticks(width < 400 ? 3 : 4).map((persons) => ({ at: round(x(persons)), label: String(persons) })),
  };
}
