import type { HeaderMapping } from './recogniseHeader.ts';
import type { ColumnDefinition } from './types.ts';

/**
 * Reads `their header=column` pairs; the column by its English or Chinese name. The last `=` parts them: a header may
 * have one.
 *
 * @returns the mapping, undefined when there are no pairs; or the first pair that says nothing
 */
export function parseMapping(
  columns: readonly ColumnDefinition[],
  pairs: readonly string[],
): { mapping: HeaderMapping | undefined; wrong: string | null } {
  const mapping: Record<string, string> = {};
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=');
    const header = pair.slice(0, cut).trim();
    const name = pair.slice(cut + 1).trim();
    const column = columns.find((one) => one.name === name || one.zh === name);
    if (cut < 1 || header === '' || !column) return { mapping: undefined, wrong: pair };
    mapping[header] = column.name;
  }
  return { mapping: pairs.length > 0 ? mapping : undefined, wrong: null };
}
