import { cityDay } from '@gongxu/messages/cityDay';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { guardFormula } from '../../../domain/import/guardFormula.ts';
import type { PlanReport } from './planReport.ts';
import { type PlanSheet } from './planSheet.ts';
import { planSheets } from './planSheets.ts';

const FONT = { name: 'Microsoft YaHei', size: 11 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EBEE' } },
};
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** A plan as a workbook, one sheet per part. The first line of every sheet says which plan it is and of what data. */
export function planWorkbook(report: PlanReport): Promise<Uint8Array> {
  const { plan, title, t } = report;
  const line = t('planDoc.line', { id: plan.id, hash: plan.inputHash, date: cityDay(plan.madeAt) });
  return writeXlsx({
    defaultFont: FONT,
    sheets: planSheets(report).map((sheet) => toSheet(sheet, `${title} ${line}`)),
  });
}

function toSheet({ name, head, rows }: PlanSheet, line: string): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { style: { font: { ...FONT, bold: true } } });
  head.forEach((_, column) => {
    cells.set(`1,${column}`, { style: HEAD });
  });
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (typeof cell === 'string') cells.set(`${at + 2},${column}`, { style: TEXT });
    });
  });
  const long = (column: number) => rows.some((row) => String(row[column] ?? '').length > 24);
  return {
    name,
    columns: head.map((_, column) => ({ width: long(column) ? 48 : 14 })),
    rows: [[line], head, ...rows.map((row) => row.map(guarded))],
    cells,
    freezePane: { rows: 2 },
  };
}

/** Text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers. */
function guarded(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? guardFormula(cell) : cell;
}
