/** What charts are given: the shapes of the published tables, as GraphQL hands them out. */

export type DataKind = 'real' | 'published' | 'demonstration';

/** Why a figure is absent; always one of these, never 0. */
export type MissingReason =
  | 'not_collected'
  | 'not_applicable'
  | 'not_assessable'
  | 'suppressed'
  | 'zero_denominator';

export type EstimateState = 'ok' | 'approximate' | 'parent' | 'spread' | 'low_coverage' | MissingReason;

/** A figure with what is needed to trust it; `value` is null exactly when `state` is a missing reason. */
export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
  /** of the interval, e.g. .95 */
  level: number;
  /** records or counts it rests on */
  n: number;
  state: EstimateState;
  note: string | null;
}

/** Class of a ratio: the interval test comes first, then the edition's cuts. */
export type RatioClass = 's3' | 's2' | 's1' | 'eq' | 'unclear' | 'u1' | 'u2' | 'u3';

export interface RowKey {
  period?: string | null;
  cohort?: string | null;
  region?: string | null;
  sector?: string | null;
  specialty?: string | null;
  occupation?: string | null;
  school?: string | null;
}

/** A thing with a name in each language; the English one may be empty. */
export interface Named {
  nameZh: string;
  nameEn: string;
}

export interface Coded extends Named {
  code: string;
}

export interface SupplyDemandRow extends Named {
  key: RowKey;
  /** persons; null: not collected */
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  /** nobody stated their number: there may be more */
  employersAtLeast: boolean;
  /** φ: vacancies that come together, by employer; null: not known, and the interval leaves it out */
  phi: number | null;
  /** from the row's own employers, or from its parts */
  clumping: 'employers' | 'parts' | 'assumed' | 'unknown';
  ratio: Estimate;
  /** before persons without a stated occupation were spread in; null: nothing was */
  statedRatio: Estimate | null;
  /** for a row too small to be shown: its ratio pulled towards its group's */
  smoothed: Estimate | null;
  /** the group or city whose ratio a row too small for its own shows */
  ratioOf: Coded | null;
  direction: RatioClass | null;
  /** P(θ > 1) */
  shortageProbability: number | null;
}

export interface MostWantedRow extends Named {
  rank: number;
  /** ranks that the intervals allow; null: not kept */
  rankLow?: number | null;
  rankHigh?: number | null;
  previousRank: number | null;
  key: RowKey;
  /** vacancies less seekers, persons */
  gap: Estimate;
  ratio: Estimate;
  direction: RatioClass | null;
  vacancies: number;
  seekers: number;
  /** median pay of graduates working in it, yuan a month */
  pay: Estimate;
  /** codes */
  specialties: string[];
  schools: string[];
}

export interface PayQuantiles {
  p10: Estimate;
  p25: Estimate;
  median: Estimate;
  p75: Estimate;
  p90: Estimate;
}

export type Outcome =
  | 'contract'
  | 'self_employed'
  | 'flexible'
  | 'further_study'
  | 'military_programme'
  | 'seeking'
  | 'not_seeking'
  | 'unregistered';

/** Graduates by outcome and place. */
export interface FlowRow {
  key: RowKey;
  outcome: Outcome;
  place: 'local' | 'province' | 'elsewhere' | 'college' | 'none';
  graduates: number;
}

/** One step from an intake to local supply: what remains for a total, what is lost for a loss. */
export interface PipelineStep {
  step: 'intake' | 'dropout' | 'graduates' | 'further_study' | 'unavailable' | 'elsewhere' | 'local_supply';
  persons: Estimate;
  rate: Estimate;
}

/** A ratio at one period. */
export interface RatioPoint {
  period: string;
  ratio: Estimate;
  direction: RatioClass | null;
}

/** One row of a chart over time. */
export interface TimeRow extends Coded {
  points: RatioPoint[];
}

export interface QuadrantRow extends Coded {
  ratio: Estimate;
  direction: RatioClass | null;
  /** placement quality index, 0–100 */
  index: Estimate;
  graduates: number | null;
}

export interface Tile extends Coded {
  column: number;
  row: number;
  ratio: Estimate;
  direction: RatioClass | null;
  /** last year in which the region counts in the city's total; null: still */
  memberTo: string | null;
}

export interface PayGroup extends Named {
  /** graduates with known pay */
  n: number;
  pay: PayQuantiles;
  /** drawn grey: the group to compare with */
  comparison?: boolean;
}

/** Entrants a year that an occupation, counted in its main sector, wants from one specialty; persons. */
export interface DemandLink {
  specialty: Coded;
  occupation: Coded;
  sector: Coded;
  persons: number;
}

/** Demand for entrants of one calendar year as forecast, persons: 80, 95 and 50 % intervals around one value. */
export interface DemandOutlook {
  year: string;
  persons: Estimate;
  wide: Estimate;
  narrow: Estimate;
}

export interface YearActual {
  year: string;
  persons: number;
}

/** Local supply of one graduation year to come, persons, 80 % interval. */
export interface SupplyOutlook {
  year: string;
  persons: Estimate;
}

/** One assumption of a forecast gap: what it comes to at two values of the assumption, all else as planned. */
export interface TornadoRow extends Coded {
  ends: readonly [TornadoEnd, TornadoEnd];
}

export interface TornadoEnd {
  /** the assumed value as written, e.g. `45%` */
  assumed: string;
  /** gap it leads to, persons */
  outcome: number;
}

/** What a figure says of itself, whatever chart stands in it. */
export interface FrameInfo {
  id: string;
  dataKind: DataKind;
  citation?: string;
  source: string;
  /** the returns it is made from, where they differ from what the chart itself assumes */
  returns?: readonly ('market' | 'outcomes' | 'enrolment')[];
  methodHref: string;
  csvHref?: string;
  /** product, version and address that it carries wherever it is copied to */
  stamp?: string;
  finding?: string;
  subtitle?: string;
  /** what the figures leave out, beside the subtitle: a chart is read and copied alone */
  without?: string;
  level?: 2 | 3 | 4;
}

/** Ways intakes might have been set, as a backtest compares them. */
export type Strategy =
  | 'plan'
  | 'done'
  | 'hold'
  | 'damped'
  | 'relative'
  | 'mean'
  | 'rule'
  | 'optimum'
  | 'hindsight'
  | 'bound';

/** Loss of one of them: weighted cost of vacancies and graduates left, per person wanted. */
export interface BacktestRow {
  strategy: Strategy;
  /** over the years */
  mean: number;
  /** null: tells nothing of one year alone */
  years: { entryYear: string; loss: number | null }[];
}

/** Widths in px a chart can be drawn for beside the phone's; each has its container query in frame.css. */
export type ChartWidth = 440 | 560 | 660 | 1100;
export const PHONE = 358;
