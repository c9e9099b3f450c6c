import type { DataKind } from '../facts/dataKind.ts';

/**
 * How intakes might have been set. `plan`: as the system recommends; `done`: as they were; `hold`: as the year before;
 * `chase`: in proportion to the last ratio of demand to supply, `damped` half the way; `mean`: the plan for the mean
 * forecast alone; `hindsight`: the plan for what came, the best that the limits allowed.
 */
export const STRATEGIES = ['plan', 'done', 'hold', 'chase', 'damped', 'mean', 'hindsight'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** How one year's intakes fared against the demand that came. */
export interface Score {
  /** Σω(c_u · short + c_o · surplus) / ΣD */
  loss: number;
  /** Σ|D − S| / ΣD */
  imbalance: number;
  /** Σ|x − last| / Σ last */
  churn: number;
  /** share of fields whose supply came within 20 % of demand */
  within: number;
}

export interface BacktestYear {
  entryYear: string;
  /** latest graduation year of its entrants */
  graduationYear: string;
  /** last quarter that counted as known */
  knownTo: string;
  fields: number;
  /** persons, demand that came */
  demand: number;
  scores: Record<Strategy, Score>;
}

/** A strategy over all scoreable years. */
export interface StrategySummary {
  strategy: Strategy;
  /** means over the years */
  mean: Score;
  /** mean loss of the plan less that of the strategy, with a bootstrap interval over the years; null: the plan itself */
  difference: { value: number; low: number; high: number; level: number } | null;
}

export interface PlanBacktest {
  dataKind: DataKind;
  years: BacktestYear[];
  /** years that could not be scored, and why */
  skipped: { entryYear: string; reason: 'infeasible' }[];
  /** in the order of `STRATEGIES`; empty without a scoreable year */
  summary: StrategySummary[];
  /** under five scoreable years: too few to conclude from */
  indicative: boolean;
}

/** A backtest that was kept. */
export interface KeptBacktest {
  result: PlanBacktest;
  madeAt: string;
  /** whether other facts count today than those it was made from */
  outdated: boolean;
}
