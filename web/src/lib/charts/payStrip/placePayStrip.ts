import { scaleLog } from 'd3-scale';
import { round } from '../geometry/round.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { PayGroup } from '../types.ts';

export interface PlacedStrip {
  group: PayGroup;
  middle: number;
  nameX: number;
  nameY: number;
  anchor: 'start' | 'end';
  /** null where the group's pay is missing */
  strip: { p10: number; p25: number; median: number; p75: number; p90: number } | null;
  row: number;
}

export interface PlacedPay {
  width: number;
  height: number;
  bottom: number;
  left: number;
  right: number;
  strips: PlacedStrip[];
  ticks: { at: number; yuan: number }[];
}

/** Round sums of yuan a month worth a tick. */
const TICKS = [1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10000, 15000, 20000, 30000];
const HEAD = 20;

/** Least and most room for names left of the strips, and between them and the strips. */
const NAMES = { least: 170, most: 260, gap: 14 };

/**
 * Places pay quantiles on one log axis; on a phone a group's name stands above its strip, else left of it, where it has
 * the room that the longest one takes.
 *
 * @param nameOf what a group is called where it is drawn
 */
export function placePayStrip(
  groups: readonly PayGroup[],
  width: number,
  nameOf: (group: PayGroup) => string,
): PlacedPay {
  const phone = width < 400;
  const longest = Math.max(0, ...groups.map((group) => textWidth(nameOf(group), 13, true)));
  const left = phone ? 8 : Math.min(NAMES.most, Math.max(NAMES.least, longest + NAMES.gap + 4));
  const right = width - 24;
  const row = phone ? 76 : 62;
  const bounds = groups
    .flatMap(({ pay }) => [pay.p10.value, pay.p90.value])
    .filter((value) => value !== null);
  const low = Math.min(3000, ...bounds) * 0.95;
  const high = Math.max(5000, ...bounds) * 1.05;
  const x = scaleLog([low, high], [left, right]);
  const at = (value: number) => round(x(value));
  const bottom = HEAD + groups.length * row;
  const ticks: { at: number; yuan: number }[] = [];
  for (const yuan of TICKS) {
    if (yuan < low || yuan > high || at(yuan) - (ticks.at(-1)?.at ?? -99) < 48) continue;
    ticks.push({ at: at(yuan), yuan });
  }
  return {
    width,
    height: bottom + 28,
    bottom,
    left,
    right,
    ticks,
    strips: groups.map((group, index) => {
      const { p10, p25, median, p75, p90 } = group.pay;
      const top = HEAD + index * row;
      const middle = top + (phone ? 36 : 18);
      const values = [p10.value, p25.value, median.value, p75.value, p90.value];
      const [a, b, c, d, e] = values;
      return {
        group,
        middle,
        nameX: phone ? left : left - NAMES.gap,
        nameY: phone ? top + 12 : middle - 2,
        anchor: phone ? 'start' : 'end',
        strip:
          a == null || b == null || c == null || d == null || e == null
            ? null
            : { p10: at(a), p25: at(b), median: at(c), p75: at(d), p90: at(e) },
        row: index,
      };
    }),
  };
}
