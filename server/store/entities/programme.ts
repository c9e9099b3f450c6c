import { defineEntity, p } from '@mikro-orm/core';
import type { ProgrammeRow } from '../../domain/facts/rows.ts';

export const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    school: p.string(),
    specialty: p.string(),
    opened: p.string(),
    /** years of study */
    length: p.double().$type<number>(),
    places: p.integer().strictNullable(),
    teachers: p.integer().strictNullable(),
    dualTeachers: p.integer().strictNullable(),
    workshopHours: p.integer().strictNullable(),
    status: p.string().$type<ProgrammeRow['status']>(),
  },
});

/** School × specialty 专业点. */
export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme);
