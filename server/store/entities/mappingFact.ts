import { defineEntity, p } from '@mikro-orm/core';
import type { CrosswalkName } from '../../domain/facts/rows.ts';

export const MappingFactSchema = defineEntity({
  name: 'MappingFact',
  tableName: 'mapping_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    crosswalk: p.string().$type<CrosswalkName>().length(40),
    // `from` and `to` are words of SQL's own
    from: p.string().length(80).fieldName('from_code'),
    to: p.string().length(80).fieldName('to_code'),
    /** null: an equal part of what the others leave */
    weight: p.double().$type<number>().strictNullable(),
    source: p.string().length(500),
    validFrom: p.string().length(10).strictNullable(),
    validTo: p.string().length(10).strictNullable(),
  },
});

/** A row of a crosswalk in one version 对应表. */
export class MappingFact extends MappingFactSchema.class {}
MappingFactSchema.setClass(MappingFact);
