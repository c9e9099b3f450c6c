/** A spreadsheet keeps fifteen digits of a number. */
const DIGITS = 15;

/**
 * A cell of a workbook as the text a CSV file would have: a whole number without an exponent, a date as
 * `2026-09-30`. A number too long for a spreadsheet keeps its exponent: its last digits are lost, and a student number
 * without them must not pass for one.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS) return String(value);
    return Number.isInteger(value) ? value.toExponential() : String(Number(value.toPrecision(DIGITS)));
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}
