import { defineEntity, p } from '@mikro-orm/core';

export const OutcomeReturnFactSchema = defineEntity({
  name: 'OutcomeReturnFact',
  tableName: 'outcome_return_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    cohort: p.string(),
    graduates: p.integer(),
    enterprises: p.integer().strictNullable(),
    selfEmployed: p.integer().strictNullable(),
    furtherStudy: p.integer().strictNullable(),
    otherEmployed: p.integer().strictNullable(),
    matched: p.integer().strictNullable(),
    contract: p.integer().strictNullable(),
    insured: p.integer().strictNullable(),
    local: p.integer().strictNullable(),
    elsewhere: p.integer().strictNullable(),
    abroad: p.integer().strictNullable(),
    // `primary` is a word of SQL's own
    primary: p.integer().strictNullable().fieldName('primary_sector'),
    secondary: p.integer().strictNullable().fieldName('secondary_sector'),
    tertiary: p.integer().strictNullable().fieldName('tertiary_sector'),
    payBelow2000: p.integer().strictNullable().fieldName('pay_below_2000'),
    pay2000to3000: p.integer().strictNullable().fieldName('pay_2000_3000'),
    pay3000to4000: p.integer().strictNullable().fieldName('pay_3000_4000'),
    payAbove4000: p.integer().strictNullable().fieldName('pay_above_4000'),
    source: p.string().length(500).strictNullable(),
  },
});

/** School × specialty × cohort of an outcome return 就业统计表. */
export class OutcomeReturnFact extends OutcomeReturnFactSchema.class {}
OutcomeReturnFactSchema.setClass(OutcomeReturnFact);
