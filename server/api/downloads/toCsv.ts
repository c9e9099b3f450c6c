import papaparse from 'papaparse';
import { guardFormula } from '../../domain/import/guardFormula.ts';
import { flattenRow } from './flattenRow.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** CSV (RFC 4180) with a comment line first, in which no text is run as a formula. */
export function toCsv(rows: readonly object[], comment: string): string {
  const flat = rows.map(flattenRow);
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  const cells = flat.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return typeof value === 'string' ? guardFormula(value) : value;
    }),
  );
  // quoted, so that no program takes the apostrophe for its own
  const quotes = (value: unknown) => typeof value === 'string' && value.startsWith("'");
  return `${BYTE_ORDER_MARK}# ${comment}\r\n${papaparse.unparse([columns, ...cells], { quotes })}\r\n`;
}
