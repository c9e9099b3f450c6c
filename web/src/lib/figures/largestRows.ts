import type { SupplyDemandRow } from './types.ts';

/** The rows with most people on both sides together, at most `count`, and how many were left out. */
export function largestRows(rows: readonly SupplyDemandRow[], count: number) {
  const size = (row: SupplyDemandRow) => (row.vacancies ?? 0) + (row.seekers ?? 0);
  const present = rows.filter((row) => size(row) > 0).sort((a, b) => size(b) - size(a));
  return { rows: present.slice(0, count), left: Math.max(0, present.length - count) };
}
