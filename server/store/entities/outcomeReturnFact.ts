import { defineEntity, p } from '@mikro-orm/core';

const OutcomeReturnFactSchema = defineEntity({
  name: 'OutcomeReturnFact',
  tableName: 'outcome_return_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    cohort: p.string(),
    graduates: p.integer(),
    enterprises: p.integer().nullable(),
    selfEmployed: p.integer().nullable(),
    furtherStudy: p.integer().nullable(),
    otherEmployed: p.integer().nullable(),
    matched: p.integer().nullable(),
    contract: p.integer().nullable(),
    insured: p.integer().nullable(),
    local: p.integer().nullable(),
    elsewhere: p.integer().nullable(),
    abroad: p.integer().nullable(),
    primarySector: p.integer().nullable(),
    secondarySector: p.integer().nullable(),
    tertiarySector: p.integer().nullable(),
    payBelow2000: p.integer().nullable().fieldName('pay_below_2000'),
    pay2000to3000: p.integer().nullable().fieldName('pay_2000_3000'),
    pay3000to4000: p.integer().nullable().fieldName('pay_3000_4000'),
    payAbove4000: p.integer().nullable().fieldName('pay_above_4000'),
    source: p.string().length(500).nullable(),
  },
});

/** School × specialty × cohort of an outcome return 就业统计表. */
export class OutcomeReturnFact extends OutcomeReturnFactSchema.class {}
OutcomeReturnFactSchema.setClass(OutcomeReturnFact);
