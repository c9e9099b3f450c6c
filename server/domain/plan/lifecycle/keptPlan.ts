import type { DataKind } from '../../facts/dataKind.ts';
import type { PlanChange } from '../namedChanges.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanOutcome } from '../planResult.ts';
import type { CohortOutcome } from './ledger.ts';
import type { Opinion } from './opinions.ts';
import type { OverrideEvent } from './overrides.ts';
import type { PlanState } from './planStates.ts';
import type { LimitRelaxation } from './relaxations.ts';

/** Who acts and when. */
export interface Act {
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** What is known of a plan without reading its input and rows. */
export interface PlanHead {
  /** `plan/2027/v1` */
  id: string;
  entryYear: string;
  version: number;
  edition: string;
  dataKind: DataKind;
  state: PlanState;
  /** which facts the input was made from: see `planFacts`; empty: made before that was kept */
  facts: string;
  baseHash: string;
  inputHash: string;
  /** null: infeasible */
  gap: number | null;
  bound: number | null;
  madeBy: string;
  /** id of the account of who did it; null: a name typed without one, or no person did it */
  madeAccount: number | null;
  madeAt: string;
  consultedBy: string | null;
  consultedAccount: number | null;
  consultedAt: string | null;
  decidedBy: string | null;
  decidedAccount: number | null;
  decidedAt: string | null;
  /** why it was decided before every school had answered; null: nobody had to say */
  decidedReason: string | null;
  evaluatedBy: string | null;
  evaluatedAccount: number | null;
  evaluatedAt: string | null;
}

/** A plan with everything that was done to it. */
export interface Plan extends PlanHead {
  input: PlanInput;
  outcome: PlanOutcome;
  /** empty until it is evaluated */
  evaluation: CohortOutcome[];
  opinions: Opinion[];
  overrides: OverrideEvent[];
  relaxations: LimitRelaxation[];
}

/** What a plan is made of. */
export interface PlanOrder {
  /** autumn; null: the one after the latest intake */
  entryYear: string | null;
  /** scenario whose plan and changes become the new version; null: the facts as they stand */
  scenario: string | null;
  /** changes of the limits from the start */
  changes: PlanChange[];
}

export type MakingStep = 'input' | 'solve' | 'save';

/** A plan's input with named changes. */
export interface Scenario {
  id: string;
  plan: string;
  name: string;
  changes: PlanChange[];
  /** null: not solved since it was changed */
  outcome: PlanOutcome | null;
  by: string;
  /** id of their account; null or left out: a name typed without one, or no person did it */
  account?: number | null;
  /** ISO 8601, UTC */
  at: string;
  /** how often it was changed: what the next change is based on */
  revision: number;
  /** who changed it last; null: nobody did */
  changedBy: string | null;
  changedAt: string | null;
}

/** What a person says of a scenario. */
export interface ScenarioDraft {
  name: string;
  changes: PlanChange[];
}
