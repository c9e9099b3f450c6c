import type { SignedIn } from '../../domain/access/asker.ts';
import type { ChainedEntry } from '../../domain/audit/entry.ts';
import type {
  Act,
  MakingStep,
  Plan,
  PlanHead,
  PlanOrder,
  Scenario,
  ScenarioDraft,
} from '../../domain/plan/lifecycle/keptPlan.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import type { PlanChange } from '../../domain/plan/namedChanges.ts';
import type { PlanOutcome } from '../../domain/plan/planResult.ts';
import type { Tornado } from '../../domain/plan/whatif/tornado.ts';

/** Who acts on plans, and when. */
export interface PlanAct extends Act {
  /** null or left out: no person who signed in */
  asker?: SignedIn | null;
}

/** Two sides that differ by the changes alone. */
export interface TriedOut {
  plan: PlanOutcome;
  outcome: PlanOutcome;
}

/** Plans, as the API needs them; the store implements it. Refusals are thrown as `PlanRefused`. */
export interface PlanDesk {
  /** latest first */
  plans(first: number): Promise<PlanHead[]>;
  plan(id: string): Promise<Plan>;
  /** of a plan, without what it was made of */
  head(id: string): Promise<PlanHead>;
  scenarios(plan: string): Promise<Scenario[]>;
  scenario(id: string): Promise<Scenario>;
  /** latest first */
  trace(plan: string): Promise<ChainedEntry[]>;
  /** whether the facts would give another input today; null while that is being found out */
  inputChanged(plan: string): Promise<boolean | null>;
  /** whether demonstration data is shown and no plan was ever made */
  lacksFirst(): Promise<boolean>;
  make(order: PlanOrder, act: PlanAct, onStep: (step: MakingStep) => void): Promise<string>;
  createScenario(plan: string, draft: ScenarioDraft, act: PlanAct): Promise<string>;
  /** @param base revision of the scenario that whoever changes it had before them */
  changeScenario(id: string, draft: ScenarioDraft, base: number, act: PlanAct): Promise<void>;
  removeScenario(id: string, base: number, act: PlanAct): Promise<void>;
  /** the full solution, kept with the scenario */
  solveScenario(id: string): Promise<PlanOutcome>;
  /** a plan's input with changes, provisionally, and the plan itself in the same form; nothing is kept */
  tryOut(plan: Plan, changes: readonly PlanChange[]): Promise<TriedOut>;
  /** what a programme's verdict depends on; null: demand is not known */
  tornado(plan: Plan, programme: string): Promise<Tornado | null>;
  override(plan: string, event: Omit<OverrideEvent, 'number' | 'at' | 'by'>, act: PlanAct): Promise<void>;
  /** lets a limit be exceeded by as much as the decided numbers do now, which whoever lets it names */
  relaxLimit(plan: string, asked: Omit<LimitRelaxation, 'number' | 'by' | 'at'>, act: PlanAct): Promise<void>;
  /** @param base number of the plan's latest answer that its author had before them */
  opine(
    plan: string,
    opinion: Omit<Opinion, 'number' | 'at' | 'by'>,
    base: number,
    act: PlanAct,
  ): Promise<void>;
  /**
   * @param base revision of the plan that whoever moves it had before them
   * @param reason why it is decided before every school has answered; empty where nobody has to say
   */
  move(plan: string, to: PlanState, base: number, act: PlanAct, reason: string): Promise<void>;
}

/** Injection token of the {@link PlanDesk}. */
export const PLAN_DESK = Symbol('PlanDesk');
