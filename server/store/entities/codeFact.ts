import { defineEntity, p } from '@mikro-orm/core';

const CodeFactSchema = defineEntity({
  name: 'CodeFact',
  tableName: 'code_fact',
  properties: {
    id: p.integer().primary().autoincrement(),
    batchId: p.integer().index(),
    list: p.string().length(20),
    code: p.string().length(20),
    nameZh: p.string().length(160),
    nameEn: p.string().length(160).nullable(),
    level: p.string().length(20).nullable(),
    parent: p.string().length(20).nullable(),
    /** years of study, of a specialty */
    length: p.double().nullable(),
    workTypes: p.string().length(500).nullable(),
    validFrom: p.string().length(10).nullable(),
    validTo: p.string().length(10).nullable(),
    source: p.string().length(500).nullable(),
  },
});

/** An entry of a code list in one version 代码表. */
export class CodeFact extends CodeFactSchema.class {}
CodeFactSchema.setClass(CodeFact);
