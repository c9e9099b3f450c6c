import { defineEntity, p } from '@mikro-orm/core';

export const IntakePoolFactSchema = defineEntity({
  name: 'IntakePoolFact',
  tableName: 'intake_pool_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    region: p.string(),
    year: p.string(),
    leavers: p.integer().strictNullable(),
    expected: p.integer().strictNullable(),
    source: p.string().length(500).strictNullable(),
  },
});

/** Region × year 生源. */
export class IntakePoolFact extends IntakePoolFactSchema.class {}
IntakePoolFactSchema.setClass(IntakePoolFact);
