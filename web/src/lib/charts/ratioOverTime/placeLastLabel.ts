import type { Box } from '../geometry/placeLabels.ts';
import { overlap } from '../geometry/placeLabels.ts';
import { round } from '../geometry/round.ts';
import { textWidth } from '../geometry/textWidth.ts';

/** The last value and its interval, as they will be written: 14 px bold over 12 px. */
export interface LastLabel {
  value: string;
  interval: string;
}

export interface PlacedLastLabel {
  /** right end of both lines of text, and the baseline of the interval; the value stands 15 px above it */
  x: number;
  y: number;
  /** from the dot to a label that is not next to it */
  leader: { x: number; from: number; to: number } | null;
}

/** From the baseline of the interval to the top of the value, and to the foot of the interval. */
const ASCENT = 27;
const DESCENT = 4;
/** Farther than this from its dot, a label needs a leader. */
const NEAR = 26;

/**
 * Puts the label above or below the last dot, at the nearest height where nothing runs through it.
 *
 * @param within the part of the plot it may stand in
 * @param taken boxes of what it must keep clear of: band, line of balance, reference, words
 * @returns null when no height is free
 */
export function placeLastLabel(
  label: LastLabel,
  dot: { x: number; y: number },
  within: Box,
  taken: readonly Box[],
): PlacedLastLabel | null {
  const width = Math.max(textWidth(label.value, 14, true), textWidth(label.interval, 12));
  const right = Math.min(within.right - 2, Math.max(dot.x + 12, within.left + width + 4));
  const boxAt = (y: number): Box => ({
    left: right - width - 4,
    right,
    top: y - ASCENT,
    bottom: y + DESCENT,
  });
  const clear = (y: number) => {
    const box = boxAt(y);
    return (
      box.top >= within.top && box.bottom <= within.bottom && !taken.some((other) => overlap(box, other))
    );
  };
  for (let away = 10; away < within.bottom - within.top; away += 2)
    for (const y of [dot.y - away - DESCENT, dot.y + away + ASCENT])
      if (clear(y)) {
        const above = y < dot.y;
        const leader = { x: dot.x, from: dot.y + (above ? -6 : 6), to: above ? y + DESCENT : y - ASCENT };
        return { x: round(right), y: round(y), leader: away > NEAR ? leader : null };
      }
  return null;
}

/**
 * The area between two outlines as boxes 2 px wide, from `from` to its right end.
 *
 * @param points neighbouring corners of the area, ascending in x
 */
export function bandBoxes(points: readonly { x: number; high: number; low: number }[], from: number): Box[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    const steps = Math.max(1, Math.ceil((end.x - start.x) / 2));
    const at = (step: number, a: number, b: number) => a + ((b - a) * step) / steps;
    return Array.from({ length: steps }, (_, step) => ({
      left: at(step, start.x, end.x),
      right: at(step + 1, start.x, end.x),
      top: Math.min(at(step, start.high, end.high), at(step + 1, start.high, end.high)) - 1,
      bottom: Math.max(at(step, start.low, end.low), at(step + 1, start.low, end.low)) + 1,
    })).filter((box) => box.right >= from);
  });
}
