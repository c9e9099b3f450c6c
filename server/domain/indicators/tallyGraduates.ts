import { COUNTED, outcomeCounts } from '../cube/outcomeCounts.ts';
import { EMPLOYED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import { PLACEMENT_COUNTS, type PlacementCount, type PlacementMeasures } from './placementMeasures.ts';
import { quantileR7 } from './quantileR7.ts';

/** A graduate, and whether the place of work is local; null: unknown. */
export interface Graduate {
  row: OutcomeRow;
  local: boolean | null;
}

/** Placement measures straight from records, with exact R-7 quantiles of pay: what the cube keeps in sums. */
export function tallyGraduates(graduates: readonly Graduate[]): PlacementMeasures {
  const counts = Object.fromEntries(PLACEMENT_COUNTS.map((name) => [name, 0])) as Record<
    PlacementCount,
    number
  >;
  const pays: number[] = [];
  for (const { row, local } of graduates) {
    outcomeCounts(row, local).forEach((count, index) => {
      const name = COUNTED[index] as PlacementCount;
      if (name in counts) counts[name] += count;
    });
    counts.satisfaction += row.satisfaction ?? 0;
    counts.satisfaction_squares += (row.satisfaction ?? 0) ** 2;
    if (row.pay !== null && EMPLOYED.has(row.outcome)) pays.push(row.pay);
  }
  const ascending = Float64Array.from(pays).sort();
  return {
    counts,
    pay: {
      count: ascending.length,
      quantile: (p) => (ascending.length === 0 ? null : quantileR7(ascending, p)),
    },
  };
}
