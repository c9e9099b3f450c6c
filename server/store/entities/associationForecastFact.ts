import { defineEntity, p } from '@mikro-orm/core';

export const AssociationForecastFactSchema = defineEntity({
  name: 'AssociationForecastFact',
  tableName: 'association_forecast_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    association: p.string().length(60),
    made: p.string(),
    /** one of the two is null */
    sector: p.string().strictNullable(),
    occupation: p.string().strictNullable(),
    /** null: not stated */
    region: p.string().length(60).strictNullable(),
    year: p.string(),
    low: p.integer().strictNullable(),
    central: p.integer(),
    high: p.integer().strictNullable(),
    basis: p.string().length(300).strictNullable(),
  },
});

/** Association × occupation or sector × year, as foreseen in the year it was made 行业协会需求预测. */
export class AssociationForecastFact extends AssociationForecastFactSchema.class {}
AssociationForecastFactSchema.setClass(AssociationForecastFact);
