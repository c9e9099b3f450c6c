import { shiftQuarter } from '../../../../../server/domain/facts/period.ts';
import { missing } from '../../../../../server/domain/facts/estimate.ts';
import type { RatioPoint, TimeRow } from '../types.ts';

export interface HeatSeries {
  periods: string[];
  rows: TimeRow[];
}

/** The last `quarters` quarters of every row; a quarter without a figure is one that was not collected. */
export function heatSeries(rows: readonly TimeRow[], quarters: number): HeatSeries {
  const last = rows
    .flatMap(({ points }) => points.map(({ period }) => period))
    .sort()
    .at(-1);
  if (last === undefined) return { periods: [], rows: [] };
  const periods = Array.from({ length: quarters }, (_, index) => shiftQuarter(last, index - quarters + 1));
  return {
    periods,
    rows: rows.map((row) => {
      const known = new Map(row.points.map((point) => [point.period, point]));
      const points = periods.map(
        (period): RatioPoint =>
          known.get(period) ?? { period, ratio: missing('not_collected'), direction: null },
      );
      return { ...row, points };
    }),
  };
}
