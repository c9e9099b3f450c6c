import { cornerOf } from '../quadrant/quadrantSeries.ts';
import type { QuadrantRow } from '../types.ts';
import type { Finding } from './finding.ts';
import { firstNames } from './firstNames.ts';

/** Who is short of people and offers good outcomes, with both intervals clear of their lines. */
export function quadrantFinding(rows: readonly QuadrantRow[], good: number): Finding {
  const inCorner = (corner: string) =>
    rows
      .filter((row) => cornerOf(row, good) === corner)
      .sort((a, b) => (b.ratio.value ?? 0) - (a.ratio.value ?? 0));
  const best = inCorner('short-good');
  if (best.length) return { key: 'chart.finding.quadrant.best', names: { best: firstNames(best, 16) } };
  const worst = inCorner('surplus-poor');
  if (worst.length) return { key: 'chart.finding.quadrant.worst', names: { worst: firstNames(worst, 12) } };
  return { key: 'chart.finding.quadrant.none' };
}
