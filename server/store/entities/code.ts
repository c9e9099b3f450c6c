import { defineEntity, p } from '@mikro-orm/core';

export const CodeSchema = defineEntity({
  name: 'Code',
  tableName: 'code',
  properties: {
    id: p.integer().primary().autoincrement(false),
    code: p.string().unique(),
  },
});

/** Numbers for the codes that outcome facts carry: a number takes a third of the time and space of a text. */
export class Code extends CodeSchema.class {}
CodeSchema.setClass(Code);
