import type { QuadrantRow } from '../types.ts';
import { sideOf } from '../words/classes.ts';

/** Corners of the quadrant, in reading order of the plot. */
export const CORNERS = ['surplus-good', 'short-good', 'surplus-poor', 'short-poor'] as const;
export type Corner = (typeof CORNERS)[number];

/**
 * The corner a row certainly lies in: both its intervals clear of their lines. Null when either touches, and where
 * the ratio is the parent's, which places the row nowhere.
 */
export function cornerOf(row: QuadrantRow, good: number): Corner | null {
  const side = sideOf(row.direction);
  const { low, high } = row.index;
  if (side === 'neither' || row.index.value === null || low === null || high === null) return null;
  if (low > good) return `${side}-good`;
  if (high < good) return `${side}-poor`;
  return null;
}

export interface QuadrantMark {
  row: QuadrantRow;
  corner: Corner | null;
  /** index of its row in the figure's table */
  at: number;
}

/** Rows with both a ratio and an index, in the order of the table, and how many cannot be drawn or placed and why. */
export function quadrantSeries(rows: readonly QuadrantRow[], good: number) {
  const marks: QuadrantMark[] = rows.map((row, at) => ({ row, corner: cornerOf(row, good), at }));
  const drawn = marks.filter(({ row }) => row.ratio.value !== null && row.index.value !== null);
  const parents = drawn.filter(({ row }) => row.ratio.state === 'parent').length;
  return {
    marks: drawn,
    all: marks,
    missing: marks.length - drawn.length,
    parents,
    unclear: drawn.filter(({ corner }) => corner === null).length - parents,
  };
}
