import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { PlanField } from '../planInput.ts';
import type { BindingLimit, FieldBalance, PlanVerdict, SpecialtyBalance } from '../planResult.ts';
import type { RuleSigns } from '../recommend/simpleRule.ts';
import type { TakeUp } from './takeUp.ts';

/** What the sentences about one programme are made from. */
export interface ReasonFacts {
  columns: ProgrammeColumns;
  intake: number;
  verdict: PlanVerdict;
  /** its specialty; null: not in the input */
  field: PlanField | null;
  balance: FieldBalance | null;
  /** P(N > S if every intake stays) at balance */
  shortage: number | null;
  /** the other two of its three numbers, entrants */
  plan: { rule: number; optimum: number };
  /** what the simple rule read; null: no demand is known */
  signs: RuleSigns | null;
  atBalance: SpecialtyBalance | null;
  takeUp: TakeUp | null;
  /** cost of keeping last year's intake here, in the whole specialty, in all that compete with it; null: cannot be kept */
  regret: number | null;
  together: number | null;
  competing: number | null;
  /** its limits allow no other verdict */
  forced: boolean;
  /** its own limits at work */
  binding: BindingLimit[];
  /** schools its places go to or come from, as codes */
  partners: string[];
  stability: { share: number; redraws: number; low: number; high: number; ofMove: boolean } | null;
  /** choices are fixed, so that regrets are known */
  explained: boolean;
}
