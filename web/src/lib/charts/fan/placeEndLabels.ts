import { round } from '../geometry/round.ts';

export interface PlacedEndLabel {
  of: 'demand' | 'supply' | 'gap';
  x: number;
  /** baseline of its first line; the interval stands 16 px under it */
  y: number;
}

/** Height of a value over its interval. */
const BLOCK = 38;
/** From the top of a block to the baseline of its first line. */
const ASCENT = 14;

/**
 * Places the values at the ends of the lines and the gap between them in one column, each as near to its own height as
 * the others let it.
 *
 * @param ends heights of the lines' ends; with both there, the gap stands between them
 */
export function placeEndLabels(
  ends: readonly { of: 'demand' | 'supply'; y: number }[],
  within: { left: number; top: number; bottom: number },
): PlacedEndLabel[] {
  const [a, b] = ends;
  const middle = a && b ? [{ of: 'gap' as const, y: (a.y + b.y) / 2 }] : [];
  const blocks = [...ends, ...middle].toSorted((p, q) => p.y - q.y || order(p.of) - order(q.of));
  // the gap is between the two even where they meet
  if (blocks.length === 3 && blocks[1]?.of !== 'gap') blocks.sort((p, q) => order(p.of) - order(q.of));
  const tops = blocks.map(({ y }) => y - BLOCK / 2);
  for (let i = 1; i < tops.length; i++)
    tops[i] = Math.max(tops[i] as number, (tops[i - 1] as number) + BLOCK);
  const over = (tops.at(-1) ?? 0) + BLOCK - within.bottom;
  if (over > 0) {
    tops[tops.length - 1] = (tops.at(-1) as number) - over;
    for (let i = tops.length - 2; i >= 0; i--) {
      tops[i] = Math.min(tops[i] as number, (tops[i + 1] as number) - BLOCK);
    }
  }
  return blocks.map(({ of }, i) => ({
    of,
    x: round(within.left),
    y: round(Math.max(within.top - 8 + i * BLOCK, tops[i] as number) + ASCENT),
  }));
}

function order(of: PlacedEndLabel['of']): number {
  return { demand: 0, gap: 1, supply: 2 }[of];
}
