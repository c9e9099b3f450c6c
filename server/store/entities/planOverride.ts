import { defineEntity, p } from '@mikro-orm/core';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';

export const PlanOverrideSchema = defineEntity({
  name: 'StoredOverride',
  tableName: 'plan_override',
  primaryKeys: ['planId', 'number'],
  properties: {
    planId: p.string().primary(),
    number: p.integer().primary(),
    programme: p.string(),
    action: p.string().$type<OverrideEvent['action']>(),
    intake: p.integer().strictNullable(),
    reason: p.text(),
    decidedBy: p.string().length(500),
    /** id of the account; null: typed before there were accounts */
    decidedAccount: p.integer().strictNullable(),
    /** ISO 8601, UTC */
    decidedAt: p.string(),
    /** number of the programme's latest event its author had seen; null: kept before that was asked */
    base: p.integer().strictNullable(),
  },
});

/** What the bureau did about one programme of a plan. Rows are only ever added. */
export class StoredOverride extends PlanOverrideSchema.class {}
PlanOverrideSchema.setClass(StoredOverride);
