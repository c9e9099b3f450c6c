import { defineEntity, p } from '@mikro-orm/core';
import type { SchoolRow } from '../../domain/facts/rows.ts';

export const SchoolSchema = defineEntity({
  name: 'School',
  tableName: 'school',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    code: p.string(),
    nameZh: p.string(),
    nameEn: p.string().strictNullable(),
    region: p.string(),
    kind: p.string().$type<SchoolRow['kind']>(),
    validFrom: p.string().strictNullable(),
    validTo: p.string().strictNullable(),
  },
});

/** A school, or an aggregate that published figures speak of. */
export class School extends SchoolSchema.class {}
SchoolSchema.setClass(School);
