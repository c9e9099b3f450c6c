import type { BacktestRow } from '../types.ts';

export interface BacktestBar {
  row: number;
  strategy: BacktestRow['strategy'];
  mean: number;
  /** loss of each year, in the order of the years; null: tells nothing of one year alone */
  years: (number | null)[];
}

export interface BacktestSeries {
  bars: BacktestBar[];
  /** largest loss of any year */
  most: number;
}

/** Ways of planning in their order, each with its mean loss and that of every year. */
export function backtestSeries(rows: readonly BacktestRow[]): BacktestSeries {
  return {
    bars: rows.map(({ strategy, mean, years }, row) => ({
      row,
      strategy,
      mean,
      years: years.map(({ loss }) => loss),
    })),
    most: Math.max(0, ...rows.flatMap(({ mean, years }) => [mean, ...years.map(({ loss }) => loss ?? 0)])),
  };
}
