import { defineEntity, p } from '@mikro-orm/core';
import type { DataKind } from '../../domain/facts/dataKind.ts';

export const BacktestSchema = defineEntity({
  name: 'StoredBacktest',
  tableName: 'plan_backtest',
  properties: {
    /** order of making; the highest of an edition and kind counts */
    number: p.integer().primary().autoincrement(false),
    edition: p.string(),
    dataKind: p.string().$type<DataKind>(),
    /** SHA-256 of which batches counted */
    facts: p.string(),
    /** PlanBacktest, JSON */
    result: p.text().lazy(),
    /** ISO 8601, UTC */
    madeAt: p.string(),
  },
});

/** Planning tested on the past, kept as it came out. */
export class StoredBacktest extends BacktestSchema.class {}
BacktestSchema.setClass(StoredBacktest);
