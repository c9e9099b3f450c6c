import type { PlanChange } from '../../domain/plan/namedChanges.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { PlanOutcome } from '../../domain/plan/planResult.ts';
import type { Recommendation } from '../../domain/plan/recommend/recommendPlan.ts';
import type { Tornado } from '../../domain/plan/whatif/tornado.ts';

/** A plan's optimum and recommendation, entrants in the order of its programmes. */
export type Beside = Pick<Recommendation, 'optimum' | 'recommended'>;

/** What plans are made with: inputs from the facts, and the solver. */
export interface Planner {
  /** requests that the solver is at or that wait for it; left out: not known */
  waiting?(): number;
  /** @param entryYear autumn to plan; null: the one after the latest intake */
  load(entryYear: string | null): Promise<PlanInput>;
  /** SHA-256 of an input in canonical form */
  hash(input: PlanInput): string;
  /** @throws PlanRefused PLAN_CHANGE_INVALID, PLAN_OTHER_METHOD */
  change(input: PlanInput, changes: readonly PlanChange[]): PlanInput;
  /** whole classes, with every explanation @throws PlanRefused PLAN_OTHER_METHOD, as the two below */
  solve(input: PlanInput): Promise<PlanOutcome>;
  /** within a second, by what a plan opens, closes and how many classes it has; see `previewPlan` */
  preview(input: PlanInput, beside: Beside | null): Promise<PlanOutcome>;
  /** what a programme's verdict depends on, within a second; null: demand is not known, or the limits conflict */
  tornado(input: PlanInput, of: Beside, programme: string): Promise<Tornado | null>;
}
