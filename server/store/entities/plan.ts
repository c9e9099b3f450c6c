import { defineEntity, p } from '@mikro-orm/core';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';

export const PlanSchema = defineEntity({
  name: 'StoredPlan',
  tableName: 'plan',
  uniques: [{ properties: ['entryYear', 'version'] }],
  properties: {
    /** e.g. `plan/2027/v1` */
    id: p.string().primary(),
    /** order of making */
    number: p.integer().unique(),
    entryYear: p.string(),
    version: p.integer(),
    edition: p.string(),
    dataKind: p.string().$type<DataKind>(),
    state: p.string().$type<PlanState>(),
    /** the frozen PlanInput, JSON */
    input: p.text().lazy(),
    /** which facts the input was made from: see `planFacts` */
    facts: p.string().default(''),
    /** SHA-256 of the input as the facts gave it, before a scenario changed it */
    baseHash: p.string(),
    /** SHA-256 of the frozen input */
    inputHash: p.string(),
    /** PlanOutcome, JSON */
    outcome: p.text().lazy(),
    /** null: infeasible */
    gap: p.double().$type<number>().strictNullable(),
    bound: p.double().$type<number>().strictNullable(),
    /** outcomes of its entrants, CohortOutcome[] as JSON, frozen when it is evaluated */
    evaluation: p.text().strictNullable().lazy(),
    /** who, and when, ISO 8601, UTC; id of the account; null: typed before there were accounts, or no person did it */
    madeBy: p.string().length(500),
    madeAccount: p.integer().strictNullable(),
    madeAt: p.string(),
    consultedBy: p.string().length(500).strictNullable(),
    consultedAccount: p.integer().strictNullable(),
    consultedAt: p.string().strictNullable(),
    decidedBy: p.string().length(500).strictNullable(),
    decidedAccount: p.integer().strictNullable(),
    decidedAt: p.string().strictNullable(),
    /** why it was decided before every school had answered; null: nobody had to say */
    decidedReason: p.text().strictNullable(),
    evaluatedBy: p.string().length(500).strictNullable(),
    evaluatedAccount: p.integer().strictNullable(),
    evaluatedAt: p.string().strictNullable(),
  },
});

/** One version of a year's enrolment plan. Input and outcome never change. */
export class StoredPlan extends PlanSchema.class {}
PlanSchema.setClass(StoredPlan);
