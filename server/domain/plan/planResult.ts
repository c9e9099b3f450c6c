import type { Estimate } from '../facts/estimate.ts';
import type { PlanReason } from './planReasonCodes.ts';

/** A verdict about places. `transfer` moves a thin class to `partner`; `consolidate` takes them in. */
export type PlanVerdict =
  | 'new'
  | 'expand'
  | 'hold'
  | 'shrink'
  | 'suspend'
  | 'transfer'
  | 'consolidate'
  | 'not_assessable';

/** What the optimiser says of one programme. */
export interface PlanRow {
  /** `D01/710201` */
  programme: string;
  school: string;
  specialty: string;
  last: number | null;
  /** entrants, whole persons; null where not assessable */
  recommended: number | null;
  classes: number;
  /** least and most entrants that every limit allows */
  feasible: { low: number; high: number } | null;
  /** 80 % of the redraws recommend between these */
  low: number | null;
  high: number | null;
  verdict: PlanVerdict;
  /** schools that places are moved to or taken from */
  partners: string[];
  /** share of redraws in which the verdict holds, 0–1; null: not redrawn */
  stability: number | null;
  /** what keeping last year's intake would cost more, in units of the objective; null where it cannot be kept */
  regret: number | null;
  /** what one more entrant here is worth, the integers being as they are; null: no limit binds */
  worthOfPlace: number | null;
  reasons: PlanReason[];
}

/**
 * The limits of a plan. `change`: largest change of a year; `class`: whole classes; `first_class`: a new specialty
 * starts with one; `workshop`: hours; `candidate`: shortage not likely enough to open; `specialty_total`: moving thin
 * classes keeps the places of the specialty; `moves`: what a school takes in beyond its change comes from closed ones.
 */
export const LIMITS = [
  'places',
  'teachers',
  'workshop',
  'change',
  'class',
  'first_class',
  'intake_low',
  'intake_high',
  'budget',
  'openings',
  'closures',
  'by_hand',
  'candidate',
  'specialty_total',
  'moves',
] as const;

export type LimitName = (typeof LIMITS)[number];

/** A limit at work in the solution. */
export interface BindingLimit {
  limit: LimitName;
  /** whether it holds from above or from below */
  end: 'most' | 'least';
  /** programme, school or null for the city */
  of: string | null;
  used: number;
  available: number;
  /** what one more unit is worth (shadow price), conditional on the integers */
  worth: number;
}

/** Supply of one field under the plan, against its demand. */
export interface FieldBalance {
  field: string;
  /** expected persons short and in excess over the scenarios */
  shortage: number;
  surplus: number;
  demand: number;
  /** local supply if every intake stays, and under the plan */
  supplyLast: number;
  supplyPlan: number;
  /** demand less that supply, persons, 80 % interval over the redraws of demand and yields */
  gapLast: Estimate;
  gapPlan: Estimate;
}

export interface PlanSolution {
  /** SHA-256 of the input in canonical form */
  inputHash: string;
  /** objective value, proven bound, and relative gap between them */
  objective: number;
  bound: number;
  gap: number;
  /** LP relaxation only: not yet whole classes */
  provisional: boolean;
  /** how often demand, yields and weights were redrawn for stability and ranges; 0: not */
  redraws: number;
  /** objective if every intake stays; null where that breaks a limit */
  holdObjective: number | null;
  rows: PlanRow[];
  fields: FieldBalance[];
  binding: BindingLimit[];
  entrants: number;
  cost: number;
}

/** A limit loosened, in its own unit: persons, yuan, share, programmes. */
export interface Relaxation {
  limit: LimitName;
  /** school or programme; null: the city */
  of: string | null;
  from: number;
  to: number;
}

/** Limits that cannot hold together, and the smallest loosening that would do. */
export interface PlanInfeasible {
  infeasible: true;
  inputHash: string;
  /** an irreducible set: without any one of them the others can be kept */
  conflict: { limit: LimitName; of: string | null; value: number | null }[];
  /** smallest loosening found; several where only together they do; empty where no number would do */
  relaxation: Relaxation[];
  /** others, each of which alone would do as well */
  alternatives: Relaxation[];
}

export type PlanOutcome = PlanSolution | PlanInfeasible;
