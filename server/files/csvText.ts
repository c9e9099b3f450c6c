import papaparse from 'papaparse';
import { guardFormula } from '../domain/import/guardFormula.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** CSV (RFC 4180) with a comment line first, in which no text is run as a formula. */
export function csvText(lines: readonly (readonly unknown[])[], comment: string): string {
  return `${BYTE_ORDER_MARK}# ${comment}\r\n${csvLines(lines)}`;
}

/** More lines of such a file. */
export function csvLines(lines: readonly (readonly unknown[])[]): string {
  const cells = lines.map((line) =>
    line.map((value) => (typeof value === 'string' ? guardFormula(value) : value)),
  );
  // quoted, so that no program takes the apostrophe for its own
  const quotes = (value: unknown) => typeof value === 'string' && value.startsWith("'");
  return `${papaparse.unparse(cells, { quotes })}\r\n`;
}
