/** A table row as a sentence: its name, then each column's head and value; columns without a value are left out. */
export function sentence(heads: readonly string[], cells: readonly string[], comma: string): string {
  const parts = cells.flatMap((cell, column) => {
    if (column === 0) return [cell];
    return cell === '—' ? [] : [`${heads[column] ?? ''} ${cell}`.trim()];
  });
  return parts.join(comma);
}
