import { defineEntity, p } from '@mikro-orm/core';

export const TitleChoiceSchema = defineEntity({
  name: 'TitleChoice',
  tableName: 'title_choice',
  properties: {
    /** in the form in which names are compared */
    title: p.string().length(120).primary(),
    occupation: p.string().length(20),
    /** ISO 8601, UTC */
    settledAt: p.string().length(40),
    /** name of the account that settled it; null: the operator did, or before that was kept */
    account: p.string().strictNullable(),
  },
});

/** What a person settled a job title to be. */
export class TitleChoice extends TitleChoiceSchema.class {}
TitleChoiceSchema.setClass(TitleChoice);
