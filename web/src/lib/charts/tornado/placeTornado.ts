import { scaleLinear } from 'd3-scale';
import { round } from '../geometry/round.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { AxisTick } from '../marks/axis.ts';
import type { TornadoRow } from '../types.ts';
import type { TornadoBar, TornadoSeries } from './tornadoSeries.ts';

export interface PlacedTornadoBar {
  bar: TornadoBar;
  y: number;
  middle: number;
  /** from the base line to the lower and to the higher outcome */
  lower: { x: number; width: number };
  higher: { x: number; width: number };
  /** the assumed value is written at both ends */
  labelled: boolean;
}

export interface PlacedTornado {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  base: number;
  bars: PlacedTornadoBar[];
  ticks: AxisTick[];
}

/** size of a name, px */
const LABEL = 13;
const TOP = 24;
const ROW = 38;
const BAR = 24;
const PHONE_BAR = 18;
/** Bars whose ends are labelled where there is little room. */
const LABELLED_ON_PHONE = 2;

/**
 * Places the bars for one width: 0 is always in view, room is kept at both ends for the assumed values, and before the
 * bars for the longest name.
 *
 * @param nameOf an assumption as it is written
 */
export function placeTornado(
  { base, bars }: TornadoSeries,
  width: number,
  nameOf: (of: TornadoRow) => string,
): PlacedTornado {
  const phone = width < 400;
  const longest = Math.max(0, ...bars.map(({ of }) => textWidth(nameOf(of), LABEL)));
  const left = Math.max(phone ? 96 : 136, Math.ceil(longest) + 12);
  const right = width - (phone ? 24 : 36);
  const room = phone ? 34 : 56;
  const outcomes = [0, base, ...bars.flatMap(({ low, high }) => [low.outcome, high.outcome])];
  const [least, most] = [Math.min(...outcomes), Math.max(...outcomes)];
  const x = scaleLinear(
    [least, most === least ? least + 1 : most],
    [left + (least < Math.min(0, base) ? room : 0), right - room],
  );
  const bottom = TOP + bars.length * ROW;
  const thick = phone ? PHONE_BAR : BAR;
  return {
    width,
    height: bottom + 28,
    left,
    right,
    top: TOP,
    bottom,
    base: round(x(base)),
    bars: bars.map((bar): PlacedTornadoBar => {
      const y = TOP + bar.row * ROW + (ROW - thick) / 2;
      const [from, to] = [Math.min(bar.low.outcome, base), Math.max(bar.high.outcome, base)];
      return {
        bar,
        y,
        middle: y + thick / 2,
        lower: { x: round(x(from)), width: round(x(base) - x(from)) },
        higher: { x: round(x(base)), width: round(x(to) - x(base)) },
        labelled: !phone || bar.row < LABELLED_ON_PHONE,
      };
    }),
    ticks: x.ticks(phone ? 3 : 5).map((value) => ({
      at: round(x(value)),
      label: String(value).replace('-', '−'),
      strong: value === 0,
    })),
  };
}
