import { defineEntity, p } from '@mikro-orm/core';

const DemandFactSchema = defineEntity({
  name: 'DemandFact',
  tableName: 'demand_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    creditCode: p.string().length(18),
    employer: p.string().length(120).nullable(),
    occupation: p.string().length(20),
    headcount: p.integer(),
    skillLevel: p.string().length(20),
    payText: p.string().length(80).nullable(),
    payLow: p.double().nullable(),
    payHigh: p.double().nullable(),
    /** how the pay was read, or why it was not */
    payRule: p.string().length(20).nullable(),
    region: p.string().length(20),
    validFrom: p.string().length(10),
    validUntil: p.string().length(10).nullable(),
    /** an office, never a person */
    contact: p.string().length(40).nullable(),
  },
});

/** One registered need of an employer 企业用工登记. */
export class DemandFact extends DemandFactSchema.class {}
DemandFactSchema.setClass(DemandFact);
