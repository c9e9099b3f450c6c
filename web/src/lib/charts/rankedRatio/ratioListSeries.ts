import type { SupplyDemandRow } from '../types.ts';

/** Code of the sector that is none of the named ones; it always stands last. */
const OTHER = '0';

/** Rows by ratio, largest first; rows without a ratio after them, the sector *other* at the end. */
export function ratioListSeries(rows: readonly SupplyDemandRow[], sectors: boolean): SupplyDemandRow[] {
  const last = (row: SupplyDemandRow) => (sectors && row.key.sector === OTHER ? 1 : 0);
  const rank = (row: SupplyDemandRow) => row.ratio.value ?? -1;
  return [...rows].sort((a, b) => last(a) - last(b) || rank(b) - rank(a));
}
