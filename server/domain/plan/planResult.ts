import type { Estimate } from '../facts/estimate.ts';
import type { BesideOthers } from '../guidance/besideOthers.ts';
import type { PlanReason } from './planReasonCodes.ts';

/**
 * A verdict about places. `adjust` is a change too small to be called one of direction; `transfer` moves a thin class to
 * `partner`; `consolidate` takes them in.
 */
export type PlanVerdict =
  | 'new'
  | 'expand'
  | 'hold'
  | 'shrink'
  | 'adjust'
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
  /**
   * entrants: of the simple rule, not rounded; of the optimum; and what is recommended between the two, whole persons. Null
   * where not assessable; a plan made before there was a rule has no more than the last
   */
  rule?: number | null;
  optimum?: number | null;
  recommended: number | null;
  classes: number;
  /** ends of what its own limits allow, the others as recommended; between them are holes: `DecidedRow.feasible` */
  feasible: { low: number; high: number } | null;
  /** 80 % of the redraws recommend between these, feasible both; between them are holes: `DecidedRow.likely` */
  low: number | null;
  high: number | null;
  verdict: PlanVerdict;
  /** schools that places arrive at or come from; of a class whose places arrive nowhere, those that run its specialty on */
  partners: string[];
  /** share of redraws in which the verdict holds, 0–1; null: not redrawn, forced or untried */
  stability: number | null;
  /** whether its limits allow no other verdict */
  forced?: boolean;
  /** whether another verdict is possible, and no redraw tried it: it keeps what the plan leaves open or closed */
  untried?: boolean;
  /** what keeping last year's intake would cost more than the optimum, in units of the objective; null where it cannot be kept */
  regret: number | null;
  /** what one more entrant here is worth, the integers being as they are; null: no limit binds */
  worthOfPlace: number | null;
  reasons: PlanReason[];
}

/**
 * The limits of a plan. `change`: largest change of a year; `class`: whole classes; `first_class`: a new specialty
 * starts with one; `workshop`: hours; `sum`: places in all, decided before they are shared out; `candidate`: shortage not likely enough to open; `specialty_total`: moving thin
 * classes keeps the places of the specialty; `moves`: what a school takes in beyond its change comes from closed ones.
 */
export const LIMITS = [
  'places',
  'teachers',
  'workshop',
  'change',
  'class',
  'first_class',
  'sum',
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
  /** what one more unit is worth, conditional on the integers */
  worth: number;
  /** what one more entrant is worth where a unit has room for several */
  worthOfEntrant?: number;
  /** worth is a shadow price, which one more unit never exceeds; absent: found by solving with one more */
  atMost?: boolean;
  /**
   * of a programme: `own_change` places taken in from closed classes come on top · `taken_in` they are in it · `full` more are on
   * roll than its capacity holds, so that it is barred from growing; used and available are entrants
   */
  kind?: 'own_change' | 'taken_in' | 'full';
}

/** Supply of one specialty under the plan, against its demand at level. */
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
  /** of the optimum: objective value, proven bound, and relative gap between them */
  objective: number;
  bound: number;
  gap: number;
  /** LP relaxation only: not yet whole classes */
  provisional: boolean;
  /** how often demand, yields and weights were redrawn for stability and ranges; 0: not */
  redraws: number;
  /** objective of what is recommended; absent in plans that recommend the optimum itself */
  recommendedObjective?: number;
  /** objective if every intake stays; null where that breaks a limit */
  holdObjective: number | null;
  /** graduates at work and not at balance, mean over the scenarios, if every intake stays and as recommended */
  matching?: { last: Matching; plan: Matching };
  rows: PlanRow[];
  fields: FieldBalance[];
  /** which specialties are shorter than others, in the order of the input; one whose demand is not known is absent */
  balances?: SpecialtyBalance[];
  /** who takes up what as recommended, and how many an occupation wants, persons, mean over the scenarios at balance */
  flows?: Flow[];
  wanted?: { occupation: string; persons: number }[];
  binding: BindingLimit[];
  entrants: number;
  cost: number;
}

/** One specialty at balance: as many graduates are wanted in all as the city supplies if every intake stays. */
export interface SpecialtyBalance {
  specialty: string;
  /** N_s by reference capacities, persons, mean over many scenarios */
  wanted: number;
  /** upper bound of its 80 % interval; null: not known. Absent in plans solved before it was kept */
  wantedHigh?: number | null;
  /** S_s if every intake stays, and as recommended; of what nobody teaches, that of one smallest class */
  supplyLast: number;
  supplyPlan: number;
  /** nobody teaches it today: one smallest class is supposed */
  supposed?: boolean;
  /** what its public page tells of it, if every intake stays; null: not known. Absent in plans solved before it was kept */
  told?: BesideOthers | null;
  /** N_s less S_s, persons, 80 % interval */
  gapLast: Estimate;
  gapPlan: Estimate;
  /** P(N_s > S_s), 0–1, over the draws of the gap */
  shortLast: number;
  shortPlan: number;
}

/** Graduates of a specialty at work in an occupation. */
export interface Flow {
  specialty: string;
  occupation: string;
  persons: number;
}

/** Graduates beside what is wanted of them at balance, persons a year. */
export interface Matching {
  matched: number;
  /** wanted, and nobody came */
  unfilled: number;
  /** seek work here and find none in what they learned */
  unmatched: number;
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
