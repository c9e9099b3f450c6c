import { csvFormatRow } from 'd3-dsv';

/**
 * CSV with comment lines above: RFC 4180 quoting, CRLF, and a byte order mark so that spreadsheets read it as UTF-8.
 *
 * @param about lines written as `# …`: finding, what is shown, data kind, source
 */
export function csvText(about: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [...about.map((line) => `# ${line}`), ...rows.map((row) => csvFormatRow(row.map(disarm)))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?\s?%?$/;

/** A cell that no spreadsheet takes for a formula. */
function disarm(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
