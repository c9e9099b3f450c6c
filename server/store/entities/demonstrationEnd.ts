import { defineEntity, p } from '@mikro-orm/core';

export const DemonstrationEndSchema = defineEntity({
  name: 'DemonstrationEnd',
  tableName: 'demonstration_end',
  properties: {
    /** 1: an instance has one demonstration */
    id: p.integer().primary().autoincrement(false),
    /** ISO 8601, UTC */
    endedAt: p.string(),
  },
});

/** That the first real file has come in. The row is never deleted. */
export class DemonstrationEnd extends DemonstrationEndSchema.class {}
DemonstrationEndSchema.setClass(DemonstrationEnd);
