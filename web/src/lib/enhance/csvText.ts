/**
 * CSV with comment lines above: RFC 4180 quoting, CRLF, and a byte order mark so that spreadsheets read it as UTF-8.
 *
 * @param about lines written as `# …`: finding, what is shown, data kind, source
 */
export function csvText(about: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [...about.map((line) => `# ${line}`), ...rows.map((row) => row.map(quote).join(','))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?\s?%?$/;

/** Quotes a cell where CSV needs it, and disarms one that a spreadsheet would take for a formula. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r']/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
