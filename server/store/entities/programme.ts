import { defineEntity, p } from '@mikro-orm/core';

const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    opened: p.string(),
    /** years of study */
    length: p.double(),
    places: p.integer().nullable(),
    teachers: p.integer().nullable(),
    dualTeachers: p.integer().nullable(),
    workshopHours: p.integer().nullable(),
    status: p.string(),
  },
});

/** School × specialty 专业点. */
export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme);
