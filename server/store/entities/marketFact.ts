import { defineEntity, p } from '@mikro-orm/core';

export const MarketFactSchema = defineEntity({
  name: 'MarketFact',
  tableName: 'market_fact',
  indexes: [{ properties: ['region', 'period'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    period: p.string(),
    region: p.string(),
    occupation: p.string(),
    vacancies: p.integer().strictNullable(),
    seekers: p.integer().strictNullable(),
    newVacancies: p.integer().strictNullable(),
    newSeekers: p.integer().strictNullable(),
    employers: p.integer().strictNullable(),
    source: p.string().length(500).strictNullable(),
    /** the ratio as its publisher printed it */
    printedRatio: p.double().$type<number>().strictNullable(),
  },
});

/** Period × region × occupation of a market return 市场供求季报. */
export class MarketFact extends MarketFactSchema.class {}
MarketFactSchema.setClass(MarketFact);
