import { type Locale, t } from '@gongxu/messages/server';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { CodeLists } from '../../domain/import/codeLists.ts';
import type { ColumnGuide } from '../../domain/import/describeColumns.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { aboutColumn, allowedValues } from '../../messages/columnSentences.ts';
import { type CodeSheet, codeSheet } from './codeSheet.ts';
import { columnLetter } from './columnLetter.ts';
import { headerRow } from './templateRows.ts';

/** Rows that are ready to be filled: formatted, and with their drop-downs. */
const READY_ROWS = 1000;
/** Cells whose text must stay what was typed: a number would lose its leading zeros, `3-01` would become a date. */
const TEXT_TYPES: ReadonlySet<ColumnGuide['type']> = new Set([
  'area',
  'code',
  'choice',
  'key',
  'period',
  'text',
  'year',
]);
const FONT = { name: 'Microsoft YaHei', size: 11 };
const HEAD: CellStyle = { font: { ...FONT, bold: true }, alignment: { vertical: 'center', wrapText: true } };
const HEAD_REQUIRED: CellStyle = {
  ...HEAD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4F0ED' } },
};
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** A workbook to fill in: the data sheet, what each column means, and the codes. */
export async function templateWorkbook(
  kind: ImportKind,
  guides: readonly ColumnGuide[],
  lists: CodeLists,
  language: Locale,
): Promise<Uint8Array> {
  const codes = codeSheet(guides, lists, language);
  return writeXlsx({
    defaultFont: FONT,
    sheets: [dataSheet(guides, codes, language), guideSheet(kind, guides, language), codes.sheet],
  });
}

function dataSheet(guides: readonly ColumnGuide[], codes: CodeSheet, language: Locale): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [column, guide] of guides.entries()) {
    cells.set(`0,${column}`, { style: guide.required ? HEAD_REQUIRED : HEAD });
    if (!TEXT_TYPES.has(guide.type)) continue;
    for (let row = 1; row <= READY_ROWS; row++) cells.set(`${row},${column}`, { style: { numFmt: '@' } });
  }
  return {
    name: t(language, 'template.data'),
    columns: guides.map((guide) => ({ width: guide.list ? 20 : 14 })),
    rows: [headerRow(guides, language), ...Array.from({ length: READY_ROWS }, () => guides.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    dataValidations: guides.flatMap((guide, column) => {
      const source = codes.ranges.get(guide.name);
      if (!source) return [];
      const letter = columnLetter(column);
      return [
        {
          type: 'list' as const,
          formula1: source,
          range: `${letter}2:${letter}${READY_ROWS + 1}`,
          allowBlank: true,
          showErrorMessage: true,
          // codes and aliases are understood as well, so another text is questioned, not forbidden
          errorStyle: 'warning' as const,
          errorTitle: t(language, 'import.severity.warning'),
          errorMessage: t(language, 'template.notInList'),
        },
      ];
    }),
  };
}

function guideSheet(kind: ImportKind, guides: readonly ColumnGuide[], language: Locale): WriteSheet {
  const head = [
    t(language, 'guide.column'),
    t(language, 'guide.required'),
    t(language, 'guide.meaning'),
    t(language, 'guide.example'),
    t(language, 'guide.allowed'),
    t(language, 'template.aliases'),
  ];
  const rows = guides.map((guide, i) => [
    headerRow(guides, language)[i] ?? '',
    t(language, guide.required ? 'template.yes' : 'template.no'),
    aboutColumn(guide, language),
    guide.examples[language][0] ?? '',
    allowedValues(guide, language),
    [language === 'zh' ? guide.name : guide.zh, ...guide.aliases].join(language === 'zh' ? '、' : ', '),
  ]);
  const title = [`${t(language, `file.${kind}`)}: ${t(language, `kindRow.${kind}`)}`];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  head.forEach((_, column) => {
    cells.set(`1,${column}`, { style: HEAD });
    rows.forEach((__, row) => {
      cells.set(`${row + 2},${column}`, { style: column === 3 ? { ...WRAPPED, numFmt: '@' } : WRAPPED });
    });
  });
  cells.set('0,0', { style: { font: { ...FONT, bold: true } } });
  return {
    name: t(language, 'template.guide'),
    columns: [18, 8, 44, 22, 44, 36].map((width) => ({ width })),
    rows: [title, head, ...rows],
    cells,
    freezePane: { rows: 2 },
  };
}
