import { COUNTED, outcomeCounts } from '../cube/outcomeCounts.ts';
import type { PlaceOfWork } from '../cube/placeOfWork.ts';
import { EMPLOYED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import {
  measureOf,
  noPlacementCounts,
  PLACEMENT_COUNTS,
  type PlacementCount,
  type PlacementMeasures,
} from './placementMeasures.ts';
import { quantileR7 } from './quantileR7.ts';

/** A graduate, and where the place of work lies; null: unknown. */
export interface Graduate {
  row: OutcomeRow;
  place: PlaceOfWork | null;
}

/** Where each count stands among those of one graduate; −1: it is a sum. */
const POSITION = Object.fromEntries(
  PLACEMENT_COUNTS.map((name) => [name, COUNTED.indexOf(measureOf(name))]),
) as Record<PlacementCount, number>;

/** Placement measures straight from records, with exact R-7 quantiles of pay: what the cube keeps in sums. */
export function tallyGraduates(graduates: readonly Graduate[]): PlacementMeasures {
  const counts = noPlacementCounts();
  const pays: number[] = [];
  for (const { row, place } of graduates) {
    const own = outcomeCounts(row, place);
    for (const name of PLACEMENT_COUNTS) counts[name] += own[POSITION[name]] ?? 0;
    counts.satisfaction += row.satisfaction ?? 0;
    counts.satisfaction_squares += (row.satisfaction ?? 0) ** 2;
    if (row.pay !== null && EMPLOYED.has(row.outcome)) pays.push(row.pay);
  }
  const ascending = Float64Array.from(pays).sort();
  return {
    counts,
    recorded: counts.graduates,
    pay: {
      count: ascending.length,
      quantile: (p) => (ascending.length === 0 ? null : quantileR7(ascending, p)),
    },
  };
}
