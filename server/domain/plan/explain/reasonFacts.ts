import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { PlanField } from '../planInput.ts';
import type { BindingLimit, FieldBalance, PlanVerdict } from '../planResult.ts';

/** What the sentences about one programme are made from. */
export interface ReasonFacts {
  columns: ProgrammeColumns;
  intake: number;
  verdict: PlanVerdict;
  /** the field most of its supply serves; null: none with known demand */
  field: PlanField | null;
  balance: FieldBalance | null;
  /** P(demand > supply if every intake stays) */
  shortage: number | null;
  regret: number | null;
  together: number | null;
  /** its own limits at work */
  binding: BindingLimit[];
  /** schools its places go to or come from, as codes */
  partners: string[];
  stability: { share: number; redraws: number; low: number; high: number; ofMove: boolean } | null;
  /** choices are fixed, so that regrets are known */
  explained: boolean;
}
