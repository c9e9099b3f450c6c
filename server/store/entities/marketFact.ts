import { defineEntity, p } from '@mikro-orm/core';

const MarketFactSchema = defineEntity({
  name: 'MarketFact',
  tableName: 'market_fact',
  indexes: [{ properties: ['region', 'period'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    period: p.string(),
    region: p.string(),
    occupation: p.string(),
    vacancies: p.integer().nullable(),
    seekers: p.integer().nullable(),
    newVacancies: p.integer().nullable(),
    newSeekers: p.integer().nullable(),
    employers: p.integer().nullable(),
    source: p.string().length(500).nullable(),
    /** the ratio as its publisher printed it */
    printedRatio: p.double().nullable(),
  },
});

/** Period × region × occupation of a market return 市场供求季报. */
export class MarketFact extends MarketFactSchema.class {}
MarketFactSchema.setClass(MarketFact);
