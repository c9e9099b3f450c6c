import { defineEntity, p } from '@mikro-orm/core';

export const BatchKeysSchema = defineEntity({
  name: 'BatchKeys',
  tableName: 'batch_keys',
  properties: {
    batchId: p.integer().primary().autoincrement(false),
    /** keyed 62-bit fingerprints of the natural keys, ascending, little-endian doubles */
    bytes: p.blob(),
  },
});

/** What a committed batch speaks of, so that a later file that speaks of the same is refused without an index on facts. */
export class BatchKeys extends BatchKeysSchema.class {}
BatchKeysSchema.setClass(BatchKeys);
