import type { DataKind } from '../facts/dataKind.ts';
import type { Matching } from '../plan/planResult.ts';

/** How backtests are made. What was kept of another one is not shown. */
export const BACKTEST_METHOD = 'balance-transport-1';

/** Fewer scored years than this are nothing to judge from. */
export const YEARS_NEEDED = 5;

/**
 * How intakes might have been set.
 *
 * - `plan`: as recommended; `rule` and `optimum`: the two answers it lies between
 * - `done`: as they were; `hold`: as the year before
 * - `damped`: half the way to demand over supply, with the city's own calibration; `relative`: the same over the city's ratio
 * - `mean`: the optimum for the central forecast alone
 * - `hindsight`: the optimum for what came that year; `bound`: with every year known from the first one on
 */
export const STRATEGIES = [
  'plan',
  'done',
  'hold',
  'damped',
  'relative',
  'mean',
  'rule',
  'optimum',
  'hindsight',
  'bound',
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** `open`: new programmes as each way has them; `closed`: none, those that were opened left out as well. */
export const OPENINGS = ['open', 'closed'] as const;
export type Openings = (typeof OPENINGS)[number];

/** How one year's intakes fared against what came, persons. */
export interface Score extends Matching {
  /** (c_u · unfilled + c_o · unmatched) / ΣN */
  loss: number;
  /** Σ|x − x⁰|, places */
  moved: number;
  /** share of specialties whose supply came within 20 % of what was wanted at balance */
  within: number;
}

export interface BacktestYear {
  entryYear: string;
  /** year that all entrants are held against: three years of study; longer and shorter ones are pooled with it */
  graduationYear: string;
  /** last quarter that counted as known */
  knownTo: string;
  /** last of the four quarters whose vacancies came */
  cameTo: string;
  specialties: number;
  /** ΣN = k·ΣV, persons: as many as the city would have supplied had every intake stayed */
  wanted: number;
  /** graduates a vacancy, the same for every way of setting intakes */
  k: number;
  /** a way that could not be found under the limits is absent */
  scores: Record<Openings, Partial<Record<Strategy, Score>>>;
}

/** Mean of one difference a year. */
export interface Difference {
  value: number;
  low: number;
  high: number;
  /** of the t interval; years resemble each other, so that it holds the truth less often */
  level: number;
}

/** A way of setting intakes over all years that could be scored. */
export interface StrategySummary {
  strategy: Strategy;
  /** means over the years */
  mean: Score;
  /** recommendation less this, by year; null: the recommendation itself, or too few years to judge from */
  loss: Difference | null;
  matched: Difference | null;
}

export interface PlanBacktest {
  method: typeof BACKTEST_METHOD;
  dataKind: DataKind;
  /** years of four quarters with vacancies on record */
  yearsOnRecord: number;
  years: BacktestYear[];
  /** years that could not be scored, and why */
  skipped: { entryYear: string; reason: 'infeasible' | 'no_demand' }[];
  /** in the order of `STRATEGIES`; empty without a scored year */
  summary: Record<Openings, StrategySummary[]>;
  /** enough years to judge from */
  judged: boolean;
  /** loss of the optimum less that of the rule; null: too few years */
  optimumLessRule: Difference | null;
  /** the rule alone did surely better: new drafts go no part of the way from it to the optimum */
  ruleAlone: boolean;
}

/** A backtest that was kept. */
export interface KeptBacktest {
  result: PlanBacktest;
  madeAt: string;
  /** whether other facts count today than those it was made from */
  outdated: boolean;
}
