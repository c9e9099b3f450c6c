import { quarterSpan, quarterText } from '../period/quarters.ts';
import type { Estimate, RatioPoint, TimeRow } from '../types.ts';

export interface HeatSeries {
  periods: string[];
  rows: TimeRow[];
}

const NOT_COLLECTED: Estimate = {
  value: null,
  low: null,
  high: null,
  level: 0.95,
  n: 0,
  state: 'not_collected',
  note: null,
};

/** How many quarters up to the latest there are since the first that any row has a figure of. */
export function onRecord({ periods, rows }: HeatSeries): number {
  const first = periods.findIndex((_, at) => rows.some(({ points }) => points[at]?.ratio.value != null));
  return first < 0 ? 0 : periods.length - first;
}

/** The last `quarters` quarters of every row; a quarter without a figure is one that was not collected. */
export function heatSeries(rows: readonly TimeRow[], quarters: number): HeatSeries {
  const last = rows
    .flatMap(({ points }) => points.map(({ period }) => period))
    .sort()
    .at(-1);
  if (last === undefined) return { periods: [], rows: [] };
  const end = quarterSpan(last)?.first ?? 0;
  const periods = Array.from({ length: quarters }, (_, index) => quarterText(end + index - quarters + 1));
  return {
    periods,
    rows: rows.map((row) => {
      const known = new Map(row.points.map((point) => [point.period, point]));
      const points = periods.map(
        (period): RatioPoint => known.get(period) ?? { period, ratio: NOT_COLLECTED, direction: null },
      );
      return { ...row, points };
    }),
  };
}
