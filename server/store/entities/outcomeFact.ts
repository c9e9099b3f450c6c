import { defineEntity, p } from '@mikro-orm/core';

export const OutcomeFactSchema = defineEntity({
  name: 'OutcomeFact',
  tableName: 'outcome_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** first 64 bits of the keyed digest of school and student number, hexadecimal */
    student: p.string().length(16),
    batchId: p.integer(),
    /** school, specialty, outcome, region, occupation: numbers of the table `code` */
    school: p.integer(),
    specialty: p.integer(),
    cohort: p.integer(),
    outcome: p.integer(),
    region: p.integer().strictNullable(),
    occupation: p.integer().strictNullable(),
    pay: p.double().$type<number>().strictNullable(),
    /** yes-no answers, packed as `domain/facts/answers.ts` says */
    answers: p.integer(),
    satisfaction: p.double().$type<number>().strictNullable(),
  },
});

/** One graduate 毕业去向. Written and read in bulk, past the entity manager. */
export class OutcomeFact extends OutcomeFactSchema.class {}
OutcomeFactSchema.setClass(OutcomeFact);
