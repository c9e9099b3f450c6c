/** What the workspace is given of a plan: the shapes of GraphQL's `plan`. */
import type {
  Coded,
  DataKind,
  DemandOutlook,
  Estimate,
  PipelineStep,
  YearActual,
} from '#lib/charts/types.ts';

export type PlanVerdict =
  | 'new'
  | 'expand'
  | 'hold'
  | 'shrink'
  | 'suspend'
  | 'transfer'
  | 'consolidate'
  | 'not_assessable';

/** What is said of one specialty at one school. */
export interface PlanCell {
  programme: string;
  school: string;
  specialty: string;
  /** entrants of last autumn; null: not collected */
  last: number | null;
  recommended: number | null;
  /** 80 % of the redraws */
  low: number | null;
  high: number | null;
  feasible: { low: number; high: number } | null;
  verdict: PlanVerdict;
  /** share of redraws in which the verdict holds */
  stability: number | null;
  /** entrants decided; null: still open */
  decided: number | null;
  how: 'recommended' | 'adopted' | 'changed' | 'open';
}

/** Demand against supply of one specialty. */
export interface PlanBalance extends Coded {
  sectors: readonly { code: string }[];
  graduationYear: string;
  /** demand less supply if every intake stays, persons */
  gapLast: Estimate;
}

/** One specialty of the matrix with its cells in the order of the schools; null: not offered there. */
export interface MatrixRow extends PlanBalance {
  cells: (PlanCell | null)[];
  /** entrants of all schools; null as soon as one that has entrants is not known */
  last: number | null;
  recommended: number | null;
}

export type PlanState = 'draft' | 'consulted' | 'decided' | 'evaluated';
/** Where a plan may go from where it stands; it never goes back to a draft. */
export type PlanNext = Exclude<PlanState, 'draft'>;
export type Stance = 'favourable' | 'reserved' | 'unfavourable';

/** A sentence in both languages, as the API writes it. */
export interface Said {
  sentenceZh: string;
  sentenceEn: string;
}

export interface PlanReason extends Said {
  code: string;
}

export interface PlanCard {
  colour: 'red' | 'yellow' | 'green' | 'grey' | 'none';
  lowOutcome: number | null;
  lowOutcomeLast: number | null;
  lowIndex: number | null;
  oversupply: number | null;
  undersupply: number | null;
  goodIndex: number | null;
  graduates: number;
}

export interface PlanLimit extends Said {
  limit: string;
  /** whether it holds from above or from below */
  end: 'most' | 'least';
  of: string | null;
  used: number;
  available: number;
  worth: number;
}

export interface PlanOpinion {
  number: number;
  school: Coded;
  programme: string | null;
  stance: Stance;
  reason: string;
  by: string;
  at: string;
  stands: boolean;
}

export interface PlanOverride {
  number: number;
  programme: string;
  action: 'adopt' | 'change' | 'send_back' | 'undo';
  intake: number | null;
  reason: string;
  by: string;
  at: string;
  stands: boolean;
}

/** An official rule and how the programme stands to it. */
export interface PlanRule extends Said {
  rule: string;
  state: 'met' | 'unmet' | 'unknown';
  scope: 'here' | 'elsewhere';
  findingZh: string;
  findingEn: string;
  sourceZh: string;
  sourceEn: string;
}

/** Demand and local supply of the field a programme mainly serves, as frozen with the plan. */
export interface PlanOutlook {
  field: Coded;
  graduationYear: string;
  history: YearActual[];
  years: DemandOutlook[];
  supplied: YearActual[];
  supply: { year: string; supply: Estimate }[];
  gapLast: Estimate;
  gapPlan: Estimate;
}

export interface TornadoAssumption {
  assumption: string;
  nameZh: string;
  nameEn: string;
  low: { text: string; gap: number };
  high: { text: string; gap: number };
}

/** What the verdict depends on, one assumption moved at a time. */
export interface PlanTornado extends Said {
  field: Coded;
  graduationYear: string;
  gap: number;
  bars: TornadoAssumption[];
}

/** Everything the plan says of one programme. */
export interface PlanProgramme extends Said {
  programme: string;
  school: Coded;
  specialty: Coded;
  /** years of study */
  length: number;
  /** summer in which the entrants graduate */
  cohort: string;
  places: number | null;
  teachers: number | null;
  workshopHours: number | null;
  last: number | null;
  recommended: number | null;
  decided: number | null;
  low: number | null;
  high: number | null;
  feasibleLow: number | null;
  feasibleHigh: number | null;
  verdict: PlanVerdict;
  partners: Coded[];
  stability: number | null;
  regret: number | null;
  worthOfPlace: number | null;
  reasons: PlanReason[];
  /** why a candidate was found */
  found: PlanReason[];
  rules: PlanRule[];
  outlook: PlanOutlook | null;
  pipeline: PipelineStep[];
  tornado: PlanTornado | null;
  card: PlanCard;
  limits: PlanLimit[];
  overrides: PlanOverride[];
  opinions: PlanOpinion[];
}

export interface PlanTotals {
  last: number;
  recommended: number;
  decided: number;
  /** yuan a year */
  cost: number;
  objective: number;
  /** if every intake stays; null: that breaks a limit */
  holdObjective: number | null;
  shortage: number;
  surplus: number;
  provisional: boolean;
}

export interface PlanInfeasible {
  conflict: (Said & { limit: string })[];
  relaxation: (Said & { limit: string })[];
}

export interface PlanHeadFigures {
  /** `plan/2027/v1` */
  id: string;
  entryYear: string;
  version: number;
  state: PlanState;
  dataKind: DataKind;
  madeAt: string;
  madeBy: string;
  inputHash: string;
  gap: number | null;
  /** the facts would give another input today; null: being found out */
  inputChanged?: boolean | null;
}
