import type { KeptBacktest, PlanBacktest } from '../../domain/backtest/types.ts';

/** What the API needs of backtests. */
export interface BacktestDesk {
  /** null: none was made of the data shown */
  latest(): Promise<KeptBacktest | null>;
  run(onYear: (done: number, of: number) => void): Promise<PlanBacktest>;
}

export const BACKTEST_DESK = Symbol('BACKTEST_DESK');
