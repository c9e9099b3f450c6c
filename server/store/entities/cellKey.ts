import { defineEntity, p } from '@mikro-orm/core';

export const CellKeySchema = defineEntity({
  name: 'StoredCellKey',
  tableName: 'cell_key',
  properties: {
    /** 1: an instance has one for good */
    id: p.integer().primary().autoincrement(false),
    /** digest by which the key is known again; never the key */
    fingerprint: p.string(),
    /** ISO 8601, UTC */
    keptAt: p.string(),
  },
});

/** With which key this database's figures were released. The row is never changed. */
export class StoredCellKey extends CellKeySchema.class {}
CellKeySchema.setClass(StoredCellKey);
