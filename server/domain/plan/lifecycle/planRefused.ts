import type { PlanRefusal } from './refusal.ts';

/** Refusals of the store itself, beside those of the plan's life. */
export type StoreRefusal =
  | PlanRefusal
  | { code: 'PLAN_UNKNOWN'; plan: string }
  | { code: 'PLAN_UNKNOWN_SCENARIO'; scenario: string }
  | { code: 'PLAN_SCENARIO_NAME_TAKEN'; name: string }
  | { code: 'PLAN_TOO_MANY_SCENARIOS'; most: number }
  | { code: 'PLAN_SCENARIO_CHANGED'; name: string; by: string; at: string }
  | { code: 'PLAN_CHANGE_INVALID'; setting: string; of: string; value: string }
  | { code: 'PLAN_CHANGE_RANGE'; setting: string; of: string; value: string; low: number; high: number }
  | { code: 'PLAN_CHANGE_WHOLE'; setting: string; of: string; value: string }
  | { code: 'PLAN_CHANGE_CROSSED'; setting: string; of: string; value: string; other: string; limit: number }
  | { code: 'PLAN_NO_FACTS'; missing: 'programmes' | 'enrolment' | 'both' }
  | { code: 'PLAN_YEAR_INVALID'; year: string; planned: string };

/** Something that cannot be done to a plan, for a reason its reader can act on. */
export class PlanRefused extends Error {
  readonly refusal: StoreRefusal;

  constructor(refusal: StoreRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** @throws PlanRefused when there is a refusal */
export function refuse(refusal: StoreRefusal | null): void {
  if (refusal) throw new PlanRefused(refusal);
}
