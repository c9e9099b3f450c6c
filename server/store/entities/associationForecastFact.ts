import { defineEntity, p } from '@mikro-orm/core';

const AssociationForecastFactSchema = defineEntity({
  name: 'AssociationForecastFact',
  tableName: 'association_forecast_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    association: p.string().length(60),
    made: p.string(),
    /** one of the two is null */
    sector: p.string().nullable(),
    occupation: p.string().nullable(),
    year: p.string(),
    low: p.integer().nullable(),
    central: p.integer(),
    high: p.integer().nullable(),
    basis: p.string().length(300).nullable(),
  },
});

/** Association × occupation or sector × year, as foreseen in the year it was made 行业协会需求预测. */
export class AssociationForecastFact extends AssociationForecastFactSchema.class {}
AssociationForecastFactSchema.setClass(AssociationForecastFact);
