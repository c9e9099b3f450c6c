import { csvText } from './csvText.ts';
import { flattenRow } from './flattenRow.ts';

/** Rows as CSV, nested values as columns of their own, with a comment line first. */
export function toCsv(rows: readonly object[], comment: string): string {
  const flat = rows.map(flattenRow);
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return csvText([columns, ...flat.map((row) => columns.map((column) => row[column]))], comment);
}
