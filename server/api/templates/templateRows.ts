import type { Locale } from '@gongxu/messages/locale';
import papaparse from 'papaparse';
import type { ColumnGuide } from '../../domain/import/describeColumns.ts';
import { guardFormula } from '../../domain/import/guardFormula.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The header row of a kind in a language. */
export function headerRow(guides: readonly ColumnGuide[], language: Locale): string[] {
  return guides.map((guide) => (language === 'zh' ? guide.zh : guide.name));
}

/** The rows of a kind's sample. */
export function sampleRows(guides: readonly ColumnGuide[], language: Locale): string[][] {
  const rows = guides[0]?.examples[language].length ?? 0;
  return Array.from({ length: rows }, (_, row) => guides.map((guide) => guide.examples[language][row] ?? ''));
}

/** CSV (RFC 4180) that the import reads as it stands: the header is its first line. No cell is run as a formula. */
export function templateCsv(rows: readonly string[][]): string {
  return `${BYTE_ORDER_MARK}${papaparse.unparse(rows.map((row) => row.map(guardFormula)))}\r\n`;
}
