import { defineEntity, p } from '@mikro-orm/core';

export const PlanScenarioSchema = defineEntity({
  name: 'StoredScenario',
  tableName: 'plan_scenario',
  properties: {
    id: p.integer().primary().autoincrement(),
    planId: p.string().index(),
    name: p.string().length(500),
    /** PlanChange[], JSON */
    changes: p.text(),
    /** PlanOutcome, JSON; null: changed since it was last solved */
    outcome: p.text().strictNullable(),
    madeBy: p.string().length(500),
    /** id of the account; null: typed before there were accounts */
    madeAccount: p.integer().strictNullable(),
    /** ISO 8601, UTC */
    madeAt: p.string(),
    /** how often it was changed, and who did so last; null: nobody */
    revision: p.integer().default(0),
    changedBy: p.string().length(500).strictNullable(),
    changedAccount: p.integer().strictNullable(),
    changedAt: p.string().strictNullable(),
  },
});

/** A plan's input with named changes. */
export class StoredScenario extends PlanScenarioSchema.class {}
PlanScenarioSchema.setClass(StoredScenario);
