import { describe, expect, it } from 'vitest';
import { columnChoices, readingText } from '../../../web/src/lib/figures/importFiles.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';

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
  layout: null,
  given: [],
  remembered: false,
};

const COLUMNS = [
  { name: 'period', zh: '期间', required: true },
  { name: 'employers', zh: '用人单位数', required: false },
  { name: 'region', zh: '地区', required: true },
  { name: 'occupation', zh: '职业', required: true },
];

describe('the mapping form', () => {
  it('asks for required columns first', () => {
    const required = columnChoices(COLUMNS, reading).map((choice) => choice.required);
    expect(required).toEqual([true, true, true, false]);
  });

  it('chooses what was found, else what is proposed', () => {
    const choices = columnChoices(COLUMNS, {
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
    expect(readingText({ ...workbook, layout: 'bulletin' }, zh.t)).toMatch(/ · 按“bulletin”格式读取$/);
    const given = [{ column: 'cohort', value: '2024' }];
    expect(readingText({ ...workbook, given }, zh.t, () => '届别')).toMatch(/ · 全部各行：届别 2024$/);
  });
});
