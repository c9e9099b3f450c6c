import { defineEntity, p } from '@mikro-orm/core';

const MappingFactSchema = defineEntity({
  name: 'MappingFact',
  tableName: 'mapping_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    crosswalk: p.string().length(40),
    fromCode: p.string().length(80),
    toCode: p.string().length(80),
    /** null: an equal part of what the others leave */
    weight: p.double().nullable(),
    source: p.string().length(500),
    validFrom: p.string().length(10).nullable(),
    validTo: p.string().length(10).nullable(),
  },
});

/** A row of a crosswalk in one version 对应表. */
export class MappingFact extends MappingFactSchema.class {}
MappingFactSchema.setClass(MappingFact);
