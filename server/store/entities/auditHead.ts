import { defineEntity, p } from '@mikro-orm/core';

export const AuditHeadSchema = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    /** 1: there is one row */
    id: p.integer().primary().autoincrement(false),
    length: p.integer(),
    hash: p.string(),
  },
});

/** The end of the log of acts: how many there are, and the hash of the last. */
export class AuditHead extends AuditHeadSchema.class {}
AuditHeadSchema.setClass(AuditHead);
