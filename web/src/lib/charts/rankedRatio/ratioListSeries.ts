import type { SupplyDemandRow } from '../types.ts';

/** Code of the sector that is none of the named ones; it always stands last. */
const OTHER = '0';

/**
 * Rows by ratio, largest first; after them those that show their parent's, which gives them no place of their own,
 * then those without one; the sector *other* at the end.
 */
export function ratioListSeries(rows: readonly SupplyDemandRow[], sectors: boolean): SupplyDemandRow[] {
  const last = (row: SupplyDemandRow) => (sectors && row.key.sector === OTHER ? 1 : 0);
  const borrowed = (row: SupplyDemandRow) =>
    row.ratio.value === null ? 2 : row.ratio.state === 'parent' ? 1 : 0;
  const rank = (row: SupplyDemandRow) => row.ratio.value ?? -1;
  return [...rows].sort((a, b) => last(a) - last(b) || borrowed(a) - borrowed(b) || rank(b) - rank(a));
}
