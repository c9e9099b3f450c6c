import type { DataKind } from '../facts/dataKind.ts';
import type { Matching } from '../plan/planResult.ts';

/** How backtests are made. What was kept of another one is not shown. */
export const BACKTEST_METHOD = 'balance-transport-3';

/** Fewer scored years than this are nothing to judge from. */
export const YEARS_NEEDED = 5;

/**
 * How intakes might have been set.
 *
 * - `plan`: as recommended; `rule` and `optimum`: the two answers it lies between
 * - `done`: as they were; `hold`: as the year before
 * - `damped`: half the way to demand over supply, with the city's own calibration; `relative`: the same over the city's ratio
 * - `mean`: the optimum for the central forecast alone
 * - `hindsight`: the optimum for what came that year; `bound`: with every year known from the first one on,
 *   the least loss over all of them together: in a single one another way, which starts from what was done, may lose less
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

/**
 * Why a past year is not scored.
 *
 * - `quarters_missing`: one of the four quarters that its entrants graduate in is not on record
 * - `no_demand`: nobody was wanted, or nobody known to seek work
 * - `infeasible`: its limits could not hold together
 */
export const NOT_SCORED = ['quarters_missing', 'no_demand', 'infeasible'] as const;
export type NotScored = (typeof NOT_SCORED)[number];

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
  /** last quarter on record that counted as known */
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
  /** of the interval as computed; it holds the truth less often, in about 80 % */
  level: number;
}

/** How often and how far what a registered vacancy means was drawn anew. */
export interface Redraws {
  count: number;
  /** standard deviation of an occupation's factor, log scale */
  spread: number;
}

/** A way of setting intakes over all years that could be scored. */
export interface StrategySummary {
  strategy: Strategy;
  /** means over the years */
  mean: Score;
  /**
   * recommendation less this, by year, measured in registered vacancies: what one of them means for graduates is in neither
   * estimate nor interval; null: the recommendation itself, or too few years to judge from
   */
  loss: Difference | null;
  matched: Difference | null;
  /**
   * persons a year as `matched`, over redraws of what a registered vacancy means; null: also for hindsight and the bound, which
   * know what was registered and are the best for nothing else
   */
  redrawn: Difference | null;
}

export interface PlanBacktest {
  method: typeof BACKTEST_METHOD;
  dataKind: DataKind;
  /** years whose four quarters are all on record */
  yearsOnRecord: number;
  years: BacktestYear[];
  /** years that could not be scored, and why */
  skipped: { entryYear: string; reason: NotScored }[];
  redraws: Redraws;
  /** in the order of `STRATEGIES`; empty without a scored year */
  summary: Record<Openings, StrategySummary[]>;
  /** enough years to judge from */
  judged: boolean;
  /** loss of the optimum less that of the rule; null: too few years */
  optimumLessRule: Difference | null;
  /** that difference lies wholly above 0: new drafts go no part of the way from the rule to the optimum */
  ruleAlone: boolean;
}

/** A backtest that was kept. */
export interface KeptBacktest {
  result: PlanBacktest;
  madeAt: string;
  /** whether other facts count today than those it was made from */
  outdated: boolean;
}
