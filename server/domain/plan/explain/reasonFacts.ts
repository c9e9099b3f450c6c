import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { Interval } from '../model/joinIntervals.ts';
import type { PlanField, PlanLimits } from '../planInput.ts';
import type { BindingLimit, FieldBalance, PlanVerdict, SpecialtyBalance } from '../planResult.ts';
import type { RuleSigns } from '../recommend/ruleSigns.ts';
import type { RuleStep } from '../recommend/simpleRule.ts';
import type { Around } from './aroundProgramme.ts';
import type { TakeUp } from './takeUp.ts';
import type { Untried } from './untriedChoice.ts';

/** What a programme's number rests on. */
export interface NumberFacts {
  columns: ProgrammeColumns;
  limits: PlanLimits;
  intake: number;
  /** the other two of its three numbers, entrants, and the part of the way from the first to the second */
  plan: { rule: number; optimum: number };
  half: number;
  /** numbers of entrants within its own limits, the others as recommended */
  feasible: readonly Interval[];
  /** places of closed classes elsewhere that it may take in beyond its largest change, persons */
  freed: number;
  /** it was let change by fewer than is worth organising */
  loose: boolean;
  /** places that arrive from classes that stop */
  arrive: number;
  around: Around;
  /**
   * programmes on the other side of their points by a place or more for a cause of their own, and how far they are together,
   * persons: where places in all are decided, the rest makes up for it
   */
  others: { count: number; away: number };
}

/** What the sentences about one programme are made from. */
export interface ReasonFacts extends NumberFacts {
  verdict: PlanVerdict;
  /** its specialty; null: not in the input */
  field: PlanField | null;
  balance: FieldBalance | null;
  /** P(N > S if every intake stays) at balance; of a candidate, with its smallest class */
  shortage: number | null;
  /** what the simple rule read, and how it came to its number; null: no demand is known */
  signs: RuleSigns | null;
  rule: RuleStep;
  atBalance: SpecialtyBalance | null;
  takeUp: TakeUp | null;
  /** cost of keeping last year's intake here, in the whole specialty, in all that compete with it; null: cannot be kept */
  regret: number | null;
  together: number | null;
  /** with how many specialties those are, itself among them */
  competing: { cost: number; specialties: number } | null;
  /** its limits allow no other verdict */
  forced: boolean;
  /** what no redraw tried of it; null: nothing */
  untried: Untried | null;
  /** its own limits at work */
  binding: BindingLimit[];
  /** schools its places arrive at or come from, as codes: `D06:3 D07:2` with their places */
  partners: string[];
  moves: string;
  stability: {
    share: number;
    redraws: number;
    low: number;
    high: number;
    /** feasible numbers between the two */
    likely: readonly Interval[];
    ofMove: boolean;
  } | null;
  /** choices are fixed, so that regrets are known */
  explained: boolean;
  /** what is not known of any specialty, and so is said once for the plan */
  saidOnce: ReadonlySet<string>;
}
