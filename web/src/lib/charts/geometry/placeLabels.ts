import { round } from './round.ts';
import { textWidth } from './textWidth.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelRequest {
  text: string;
  /** centre and radius of the mark it names */
  x: number;
  y: number;
  r: number;
  /** placed even where it covers other marks */
  must?: boolean;
}

export interface PlacedLabel {
  text: string;
  /** left end of the baseline */
  x: number;
  y: number;
  box: Box;
  /** index of its request */
  at: number;
}

/** Directions a label is tried in, the plainest first: right, left, above, below, then the diagonals. */
const SIDES: [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
const LINE = 16;

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places labels beside their marks, in the order given: never over another label or an obstacle and never outside
 * `bounds`; among the places left, the one that covers the fewest marks. A label without a place is left out.
 *
 * @param marks boxes labels should rather not cover
 * @param obstacles boxes labels must not cover
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  marks: readonly Box[],
  obstacles: readonly Box[],
  size = 13,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  requests.forEach((request, at) => {
    const width = textWidth(request.text, size, request.must);
    let best: { box: Box; cost: number } | null = null;
    SIDES.forEach(([dx, dy], order) => {
      const box = boxBeside(request, width, dx, dy);
      const inside =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom;
      if (
        !inside ||
        obstacles.some((other) => overlap(box, other)) ||
        placed.some((other) => overlap(box, other.box))
      )
        return;
      const cost = marks.filter((mark) => overlap(box, mark)).length * 10 + order;
      if (!best || cost < best.cost) best = { box, cost };
    });
    const found = best as { box: Box; cost: number } | null;
    if (!found || (found.cost >= 20 && !request.must)) return;
    placed.push({
      text: request.text,
      x: round(found.box.left),
      y: round(found.box.bottom - 4),
      box: found.box,
      at,
    });
  });
  return placed;
}

function boxBeside({ x, y, r }: LabelRequest, width: number, dx: number, dy: number): Box {
  const away = r + 4;
  const centre = x + dx * (dy === 0 ? away + width / 2 : away * 0.7 + width / 2);
  const middle = y + dy * (away + LINE / 2 - (dx === 0 ? 0 : 3));
  return {
    left: centre - width / 2,
    right: centre + width / 2,
    top: middle - LINE / 2,
    bottom: middle + LINE / 2,
  };
}
