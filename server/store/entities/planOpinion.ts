import { defineEntity, p } from '@mikro-orm/core';
import type { Stance } from '../../domain/plan/lifecycle/opinions.ts';

export const PlanOpinionSchema = defineEntity({
  name: 'StoredOpinion',
  tableName: 'plan_opinion',
  primaryKeys: ['planId', 'number'],
  properties: {
    planId: p.string().primary(),
    number: p.integer().primary(),
    school: p.string(),
    programme: p.string().strictNullable(),
    stance: p.string().$type<Stance>(),
    reason: p.text(),
    givenBy: p.string().length(500),
    /** id of the account; null: typed before there were accounts */
    givenAccount: p.integer().strictNullable(),
    /** ISO 8601, UTC */
    givenAt: p.string(),
  },
});

/** A school's answer to a plan. Rows are only ever added. */
export class StoredOpinion extends PlanOpinionSchema.class {}
PlanOpinionSchema.setClass(StoredOpinion);
