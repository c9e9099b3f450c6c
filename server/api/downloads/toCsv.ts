import papaparse from 'papaparse';
import { flattenRow } from './flattenRow.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV (RFC 4180) with a comment line first. Text that a spreadsheet would run as a formula is led by an apostrophe;
 * numbers, negative ones included, stay numbers.
 */
export function toCsv(rows: readonly object[], comment: string): string {
  const flat = rows.map(flattenRow);
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  const body = papaparse.unparse(flat, { columns, escapeFormulae: true });
  return `${BYTE_ORDER_MARK}# ${comment}\r\n${body}\r\n`;
}
