import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from './checkFirst.ts';
import type { GroupBy } from './enums.ts';
import { MAX_ROWS, type Where } from './where.input.ts';

type Filter = Exclude<keyof Where, 'first'>;

/** Filters over rows (the ones over time belong to the table itself), by what a table is grouped by. */
const ROW_FILTERS: Record<GroupBy, readonly Filter[]> = {
  city: [],
  sector: ['keys', 'sector'],
  specialty: ['keys', 'specialty', 'sector'],
  occupation: ['keys', 'occupation', 'sector'],
  region: ['keys', 'region'],
  school: ['keys', 'school'],
  programme: ['keys', 'school', 'specialty', 'sector'],
};

/**
 * Refuses what a table cannot be narrowed by, rather than ignoring it.
 *
 * @param overTime filters over time that the query understands
 * @throws ApiError FILTER_NOT_AVAILABLE, LIST_TOO_LONG
 */
export function checkWhere(table: string, groupBy: GroupBy, where: Where, overTime: readonly Filter[]): void {
  checkFilters(table, where, [...ROW_FILTERS[groupBy], ...overTime]);
}

/** As {@link checkWhere}, for a list that has no grouping. */
export function checkFilters(table: string, where: Where, available: readonly Filter[]): void {
  const allowed: readonly string[] = [...available, 'first'];
  for (const [filter, value] of Object.entries(where)) {
    if (value !== null && value !== undefined && !allowed.includes(filter)) {
      throw new ApiError('FILTER_NOT_AVAILABLE', { table, filter });
    }
  }
  if (typeof where.first === 'number') checkFirst(where.first, MAX_ROWS, 'where.first');
  if (where.keys) checkFirst(Math.max(1, where.keys.length), MAX_ROWS, 'where.keys');
}
