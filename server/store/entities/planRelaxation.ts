import { defineEntity, p } from '@mikro-orm/core';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';

export const PlanRelaxationSchema = defineEntity({
  name: 'StoredRelaxation',
  tableName: 'plan_relaxation',
  primaryKeys: ['planId', 'number'],
  properties: {
    planId: p.string().primary(),
    number: p.integer().primary(),
    limitName: p.string().$type<LimitRelaxation['limit']>(),
    endName: p.string().$type<LimitRelaxation['end']>(),
    /** programme, school or specialty; null: the city */
    owner: p.string().strictNullable(),
    /** in the unit of the limit */
    relaxedTo: p.double().$type<number>(),
    reason: p.text(),
    relaxedBy: p.string().length(500),
    /** id of the account; null: typed before there were accounts */
    relaxedAccount: p.integer().strictNullable(),
    /** ISO 8601, UTC */
    relaxedAt: p.string(),
  },
});

/** A limit of a plan that the bureau lets be exceeded. Rows are only ever added. */
export class StoredRelaxation extends PlanRelaxationSchema.class {}
PlanRelaxationSchema.setClass(StoredRelaxation);
