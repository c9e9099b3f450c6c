import { defineEntity, p } from '@mikro-orm/core';

const SchoolSchema = defineEntity({
  name: 'School',
  tableName: 'school',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    code: p.string(),
    nameZh: p.string(),
    nameEn: p.string().nullable(),
    region: p.string(),
    kind: p.string(),
    validFrom: p.string().nullable(),
    validTo: p.string().nullable(),
  },
});

/** A school, or an aggregate that published figures speak of. */
export class School extends SchoolSchema.class {}
SchoolSchema.setClass(School);
