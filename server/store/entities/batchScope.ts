import { defineEntity, p } from '@mikro-orm/core';

export const BatchScopeSchema = defineEntity({
  name: 'BatchScope',
  tableName: 'batch_scope',
  primaryKeys: ['batchId', 'sender', 'period'],
  properties: {
    batchId: p.integer().primary(),
    /** code of a region or school, or the name its sender gave; empty: nobody is known */
    sender: p.string().length(500).primary(),
    /** quarter, cohort or entry year; empty: the kind has none */
    period: p.string().length(500).primary(),
  },
});

/** Of whom and when a batch speaks: by kind, sender and period a corrected file finds what it takes the place of. */
export class BatchScope extends BatchScopeSchema.class {}
BatchScopeSchema.setClass(BatchScope);
