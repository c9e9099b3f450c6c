import { describe, expect, it } from 'vitest';
import { importKinds } from '../../server/domain/import/importKinds.ts';
import { columnChoices } from '../../web/src/lib/figures/columnChoices.ts';
import { IMPORT_KINDS } from '../../web/src/lib/figures/importKinds.ts';
import { readingText } from '../../web/src/lib/figures/readingText.ts';
import { language } from '../../web/src/lib/i18n/index.ts';

const zh = language('zh');
const reading = {
  workbook: null,
  encoding: 'gb18030',
  delimiter: '\t',
  sheet: null,
  headerRow: 3,
  headers: [],
  columns: [],
  proposed: [],
  remembered: false,
};

describe('the mapping form', () => {
  it('asks for columns the server knows, required ones first', () => {
    for (const { kind } of IMPORT_KINDS) {
      const known = new Set(importKinds[kind].columns.map(({ name }) => name as string));
      const asked = columnChoices(kind, reading).map(({ column }) => column);
      expect(asked.filter((column) => !known.has(column))).toEqual([]);
    }
  });

  it('chooses what was found, else what is proposed', () => {
    const choices = columnChoices('market', {
      columns: [{ column: 'period', header: '期间' }],
      proposed: [{ column: 'region', header: '所属县区' }],
    });
    expect(choices.slice(0, 3)).toMatchObject([
      { column: 'period', required: true, header: '期间' },
      { column: 'region', required: true, header: '所属县区' },
      { column: 'occupation', required: true, header: null },
    ]);
  });
});

describe('how a file was read', () => {
  it('is said in one line', () => {
    expect(readingText(reading, zh.t)).toBe('GB18030 编码 · 制表符分隔 · 表头在第 3 行');
    const workbook = { ...reading, workbook: 'xlsx', encoding: null, delimiter: null, sheet: '季报' };
    expect(readingText(workbook, zh.t)).toBe('XLSX 工作表“季报” · 表头在第 3 行');
  });
});
