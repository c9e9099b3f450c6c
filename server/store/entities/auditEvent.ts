import { defineEntity, p } from '@mikro-orm/core';

export const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    /** place in the log, from 1 without a gap */
    id: p.integer().primary().autoincrement(false),
    /** ISO 8601, UTC */
    happenedAt: p.string(),
    account: p.string().nullable(),
    role: p.string().nullable(),
    /** who, in words */
    actor: p.string().length(500),
    /** e.g. `plan.override` */
    action: p.string().index(),
    /** id of what was written to */
    subject: p.string().index(),
    /** digests of the subject */
    beforeHash: p.string().nullable(),
    afterHash: p.string().nullable(),
    request: p.string().nullable(),
    /** JSON */
    details: p.text(),
    previous: p.string(),
    hash: p.string(),
  },
});

/** Who wrote what, when, each row linked to the one before. Rows are only ever added; the database refuses the rest. */
export class AuditEvent extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEvent);
