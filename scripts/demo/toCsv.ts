export type Cell = string | number | boolean | null;

/** CSV text with a header: null is blank (unknown), a boolean is 是 or 否. Cells hold no comma, quote or line break. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(toText).join(',')).join('\n')}\n`;
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
}
