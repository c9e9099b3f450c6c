import { defineEntity, p } from '@mikro-orm/core';

export const JobSchema = defineEntity({
  name: 'StoredJob',
  tableName: 'job',
  uniques: [{ properties: ['kind', 'subject'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    /** what is to be done, e.g. `release.publish` */
    kind: p.string(),
    /** to what, e.g. `release/2026Q3/v2`: the same is not asked for twice */
    subject: p.string(),
    /** JSON */
    payload: p.text(),
    /** ISO 8601, UTC: not before */
    dueAt: p.string(),
    /** the process that does it, and until when it is believed to; null: nobody */
    leasedBy: p.string().strictNullable(),
    leasedUntil: p.string().strictNullable(),
    attempts: p.integer(),
    /** why it came to nothing the last time */
    error: p.text().strictNullable(),
    madeAt: p.string(),
  },
});

/** Work that outlasts the process that it was asked of. Done, its row is gone. */
export class StoredJob extends JobSchema.class {}
JobSchema.setClass(StoredJob);
