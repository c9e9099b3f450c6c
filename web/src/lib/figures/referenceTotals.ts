import type { ReferenceRow } from './types.ts';

/** Published rows of whole areas, latest first; those of single occupation groups are left out. */
export function referenceTotals(rows: readonly ReferenceRow[]): ReferenceRow[] {
  return rows
    .filter((row) => !row.key.occupation || row.key.occupation === 'total')
    .sort((a, b) => ((a.key.period ?? '') < (b.key.period ?? '') ? 1 : -1));
}
