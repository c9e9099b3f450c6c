import { defineEntity, p } from '@mikro-orm/core';
import type { SkillLevel } from '../../domain/facts/rows.ts';

export const DemandFactSchema = defineEntity({
  name: 'DemandFact',
  tableName: 'demand_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    creditCode: p.string().length(18),
    employer: p.string().length(120).strictNullable(),
    occupation: p.string().length(20),
    headcount: p.integer(),
    skillLevel: p.string().$type<SkillLevel>().length(20),
    payText: p.string().length(80).strictNullable(),
    payLow: p.double().$type<number>().strictNullable(),
    payHigh: p.double().$type<number>().strictNullable(),
    /** how the pay was read, or why it was not */
    payRule: p.string().length(20).strictNullable(),
    region: p.string().length(20),
    // `from` is a word of SQL's own
    from: p.string().length(10).fieldName('valid_from'),
    until: p.string().length(10).fieldName('valid_until').strictNullable(),
    /** an office, never a person */
    contact: p.string().length(40).strictNullable(),
  },
});

/** One registered need of an employer 企业用工登记. */
export class DemandFact extends DemandFactSchema.class {}
DemandFactSchema.setClass(DemandFact);
