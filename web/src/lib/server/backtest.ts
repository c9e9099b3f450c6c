import type { Strategy } from '../charts/types.ts';
import type { DataKind } from '../figures/types.ts';

export interface Score {
  loss: number;
  imbalance: number;
  churn: number;
  within: number;
}

/** Planning tested on the past, as the API gives it. */
export interface PlanBacktest {
  dataKind: DataKind;
  years: {
    entryYear: string;
    graduationYear: string;
    knownTo: string;
    fields: number;
    demand: number;
    scores: ({ strategy: Strategy } & Score)[];
  }[];
  skipped: string[];
  summary: {
    strategy: Strategy;
    mean: Score;
    difference: { value: number; low: number; high: number; level: number } | null;
  }[];
  indicative: boolean;
  madeAt: string;
  outdated: boolean;
}

export interface BacktestRun {
  state: 'idle' | 'running' | 'failed';
  done: number;
  of: number | null;
}

export interface BacktestFigures {
  planBacktest: PlanBacktest | null;
  planBacktestRun: BacktestRun;
}

export const BACKTEST_QUERY = `query Backtest {
  planBacktest {
    dataKind
    years { entryYear graduationYear knownTo fields demand scores { strategy loss imbalance churn within } }
    skipped
    summary { strategy mean { loss imbalance churn within } difference { value low high level } }
    indicative madeAt outdated
  }
  planBacktestRun { state done of }
}`;

export const START_BACKTEST = 'mutation StartBacktest { startPlanBacktest { state } }';
