/** A figure's table as CSV, with its finding, what it shows, data kind and source as comment lines above. */
export function tableCsv(figure: Element): string {
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  const about = ['.chart-finding', '.chart-sub', '.chart-source'].flatMap((selector) => {
    const found = text(selector);
    return found ? [`# ${found}`] : [];
  });
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('.chart-table table tr')].map((row) =>
    [...row.cells].map((cell) => quote(cell.textContent?.trim() ?? '')).join(','),
  );
  return `\uFEFF${[...about, ...rows].join('\r\n')}\r\n`;
}

/** Quotes a cell where CSV needs it, and one that a spreadsheet would take for a formula. */
function quote(cell: string): string {
  const safe = /^[=+@]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
