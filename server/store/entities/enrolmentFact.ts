import { defineEntity, p } from '@mikro-orm/core';

const EnrolmentFactSchema = defineEntity({
  name: 'EnrolmentFact',
  tableName: 'enrolment_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    entryYear: p.string(),
    stage: p.string(),
    planned: p.integer().nullable(),
    applications: p.integer().nullable(),
    enrolled: p.integer().nullable(),
    onRoll: p.integer().nullable(),
    graduated: p.integer().nullable(),
  },
});

/** School × specialty × entry year × stage 招生与在校. */
export class EnrolmentFact extends EnrolmentFactSchema.class {}
EnrolmentFactSchema.setClass(EnrolmentFact);
