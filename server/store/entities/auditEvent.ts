import { defineEntity, p } from '@mikro-orm/core';

export const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** ISO 8601, UTC */
    happenedAt: p.string(),
    /** who, as they named themselves */
    actor: p.string().length(500),
    /** e.g. `plan.override` */
    action: p.string(),
    /** id of what was written to */
    subject: p.string().index(),
    /** JSON */
    details: p.text(),
  },
});

/** Who wrote what, when. Rows are only ever added. */
export class AuditEvent extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEvent);
