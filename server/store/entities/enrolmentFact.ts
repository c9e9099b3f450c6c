import { defineEntity, p } from '@mikro-orm/core';
import type { Stage } from '../../domain/facts/rows.ts';

export const EnrolmentFactSchema = defineEntity({
  name: 'EnrolmentFact',
  tableName: 'enrolment_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    entryYear: p.string(),
    stage: p.string().$type<Stage>(),
    planned: p.integer().strictNullable(),
    applications: p.integer().strictNullable(),
    enrolled: p.integer().strictNullable(),
    onRoll: p.integer().strictNullable(),
    graduated: p.integer().strictNullable(),
  },
});

/** School × specialty × entry year × stage 招生与在校. */
export class EnrolmentFact extends EnrolmentFactSchema.class {}
EnrolmentFactSchema.setClass(EnrolmentFact);
