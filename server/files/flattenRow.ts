export type Cell = string | number | boolean | null;

/**
 * A row of a publication table as flat columns: a nested value's name comes after its parent's (`pay_median_low`),
 * codes of the key, figures by their indicator's code and the value of an Estimate go by the plain name. Lists of words are joined by `|`, lists of
 * objects are JSON text.
 *
 * @example flattenRow({ key: { sector: '1' }, ratio: { value: 1.2, low: 1 } })
 * // { sector: '1', ratio: 1.2, ratio_low: 1 }
 */
export function flattenRow(row: object): Record<string, Cell> {
  const flat: Record<string, Cell> = {};
  add(flat, row, '');
  return flat;
}

function add(flat: Record<string, Cell>, value: object, prefix: string): void {
  for (const [name, content] of Object.entries(value)) {
    const column = columnName(prefix, name);
    if (Array.isArray(content)) flat[column] = listText(content);
    else if (content !== null && typeof content === 'object') add(flat, content, column);
    else flat[column] = content ?? null;
  }
}

function columnName(prefix: string, name: string): string {
  if (name === 'key' || name === 'figures') return prefix;
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  if (prefix === '') return plain;
  return name === 'value' ? prefix : `${prefix}_${plain}`;
}

function listText(list: unknown[]): string {
  return list.every((item) => typeof item !== 'object') ? list.join('|') : JSON.stringify(list);
}
