import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../format/index.ts';
import { round } from '../geometry/round.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { BacktestBar, BacktestSeries } from './backtestSeries.ts';

export interface PlacedBacktestBar {
  bar: BacktestBar;
  y: number;
  middle: number;
  width: number;
  /** x of every year that tells something */
  years: number[];
}

export interface PlacedBacktest {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  bars: PlacedBacktestBar[];
  ticks: AxisTick[];
}

const TOP = 8;
const ROW = 36;
export const BAR = 14;

/** Places the bars for one width: from 0 to the largest loss of any year. */
export function placeBacktest({ bars, most }: BacktestSeries, width: number): PlacedBacktest {
  const phone = width < 400;
  const left = phone ? 104 : 168;
  const right = width - 52;
  const x = scaleLinear([0, most > 0 ? most : 1], [left, right]).nice();
  const bottom = TOP + bars.length * ROW;
  return {
    width,
    height: bottom + 28,
    left,
    right,
    top: TOP,
    bottom,
    bars: bars.map((bar) => {
      const middle = TOP + bar.row * ROW + ROW / 2;
      return {
        bar,
        y: middle - BAR / 2,
        middle,
        width: round(x(bar.mean) - left),
        years: bar.years.flatMap((loss) => (loss === null ? [] : [round(x(loss))])),
      };
    }),
    ticks: x
      .ticks(phone ? 3 : 5)
      .map((value) => ({ at: round(x(value)), label: formatNumber(value, 1), strong: value === 0 })),
  };
}
