import type { Estimate, EstimateState, RatioClass, TimeRow } from '../types.ts';

/** The columnar form of supply and demand, one entry per period and code in every list. */
export interface RatioColumns {
  period: string[];
  code: string[];
  nameZh: string[];
  nameEn: string[];
  value: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  state: string[];
  direction: (string | null)[];
  /** seekers stand for n where the columns carry them */
  seekers?: (number | null)[];
}

/** Rows by code, in order of first appearance, their points ascending by period. */
export function rowsFromColumns(columns: RatioColumns, level = 0.95): TimeRow[] {
  const rows = new Map<string, TimeRow>();
  columns.code.forEach((code, at) => {
    let row = rows.get(code);
    if (!row) {
      row = { code, nameZh: columns.nameZh[at] ?? code, nameEn: columns.nameEn[at] ?? '', points: [] };
      rows.set(code, row);
    }
    const ratio: Estimate = {
      value: columns.value[at] ?? null,
      low: columns.low[at] ?? null,
      high: columns.high[at] ?? null,
      level,
      n: columns.seekers?.[at] ?? 0,
      state: (columns.state[at] ?? 'not_collected') as EstimateState,
      note: null,
    };
    row.points.push({
      period: columns.period[at] ?? '',
      ratio,
      direction: (columns.direction[at] ?? null) as RatioClass | null,
    });
  });
  for (const row of rows.values()) row.points.sort((a, b) => (a.period < b.period ? -1 : 1));
  return [...rows.values()];
}
