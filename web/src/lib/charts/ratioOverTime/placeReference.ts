import type { Box } from '../geometry/placeLabels.ts';
import { round } from '../geometry/round.ts';
import type { RatioSeries } from './ratioOverTimeSeries.ts';

/** Px the name of a reference takes. */
const NAME = 130;

export interface PlacedReference {
  lines: string[];
  dots: { x: number; y: number }[];
  label: { x: number; y: number; anchor: 'start' | 'end' } | null;
}

/** Places published ratios at the middle of their periods; only neighbouring periods are joined. */
export function placeReference(
  series: RatioSeries,
  x: (at: number) => number,
  y: (ratio: number) => number,
  plot: { right: number },
): PlacedReference {
  const dots = series.reference.map(({ ratio, from, count }) => ({
    x: round(x(from + (count - 1) / 2)),
    y: round(y(ratio)),
  }));
  const lines = series.reference.flatMap((span, index) => {
    const next = series.reference[index + 1];
    const [from, to] = [dots[index], dots[index + 1]];
    return next && from && to && span.from + span.count === next.from
      ? [`M${from.x} ${from.y}L${to.x} ${to.y}`]
      : [];
  });
  const last = dots.at(-1);
  const right = (last?.x ?? 0) < plot.right - NAME;
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

/** The room its dots and its name take, for what must keep clear of them. */
export function boxesOfReference({ dots, label }: PlacedReference): Box[] {
  const boxes = dots.map(({ x, y }): Box => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  if (!label) return boxes;
  const left = label.anchor === 'start' ? label.x : label.x - NAME;
  return [...boxes, { left, right: left + NAME, top: label.y - 12, bottom: label.y + 4 }];
}
