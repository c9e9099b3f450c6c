import { defineEntity, p } from '@mikro-orm/core';
import type { CodeListName } from '../../domain/facts/rows.ts';

export const CodeFactSchema = defineEntity({
  name: 'CodeFact',
  tableName: 'code_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    list: p.string().$type<CodeListName>().length(20),
    code: p.string().length(20),
    nameZh: p.string().length(160),
    nameEn: p.string().length(160).strictNullable(),
    level: p.string().length(20).strictNullable(),
    parent: p.string().length(20).strictNullable(),
    /** years of study, of a specialty */
    length: p.double().$type<number>().strictNullable(),
    workTypes: p.string().length(500).strictNullable(),
    validFrom: p.string().length(10).strictNullable(),
    validTo: p.string().length(10).strictNullable(),
    source: p.string().length(500).strictNullable(),
  },
});

/** An entry of a code list in one version 代码表. */
export class CodeFact extends CodeFactSchema.class {}
CodeFactSchema.setClass(CodeFact);
