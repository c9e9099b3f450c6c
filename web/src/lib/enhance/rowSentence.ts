/**
 * What a data point says, read from its row in the figure's table: name first, then each column's head and value.
 * The tooltip, the live region and the table therefore never differ.
 */
export function rowSentence(table: HTMLTableElement, row: number): string {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent?.trim() ?? '');
  const cells = [...(table.tBodies[0]?.rows[row]?.cells ?? [])].map((cell) => cell.textContent?.trim() ?? '');
  const chinese = table.ownerDocument.documentElement.lang.startsWith('zh');
  const parts = cells.flatMap((cell, column) => {
    if (column === 0) return [cell];
    return cell === '—' ? [] : [`${heads[column]} ${cell}`];
  });
  return parts.join(chinese ? '，' : ', ');
}
