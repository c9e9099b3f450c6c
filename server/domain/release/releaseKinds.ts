import type { TableName } from '../publication/types.ts';

/** quarterly: 人才供需信息, a quarter's supply and demand · yearly: 毕业生就业, what became of one year's graduates */
export const RELEASE_KINDS = ['quarterly', 'yearly'] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

const YEARLY: ReadonlySet<TableName> = new Set<TableName>([
  'placement/city',
  'placement/sector',
  'placement/specialty',
  'placement/occupation',
  'placement/region',
  'placement/school',
  'placement/programme',
  'placement-correlations',
  'flows',
  'schools',
  'programmes',
  'reference-outcomes',
]);

/** Whether releases of a kind hold a table; the quarterly ones hold all. */
export function holdsTable(kind: ReleaseKind, table: TableName): boolean {
  return kind === 'quarterly' || YEARLY.has(table);
}

/**
 * The kind of the release that a period names.
 *
 * @param period `2026Q3`: a quarter; `2026`: a year of graduation
 * @returns null: no release is called so
 */
export function releaseKindOf(period: string): ReleaseKind | null {
  if (/^\d{4}Q[1-4]$/.test(period)) return 'quarterly';
  return /^\d{4}$/.test(period) ? 'yearly' : null;
}
