import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { RowKey } from '../../domain/release/types.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from './checkFirst.ts';
import type { GroupBy } from './enums.ts';
import { MAX_ROWS, Where } from './where.input.ts';

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

/** The key's field that names a row of a grouping. */
export function codeField(groupBy: GroupBy): keyof RowKey {
  if (groupBy === 'programme') return 'specialty';
  return groupBy === 'city' ? 'region' : groupBy;
}

/**
 * Refuses what a table cannot be narrowed by, rather than ignoring it.
 *
 * @param overTime filters over time that the query understands
 * @throws ApiError FILTER_NOT_AVAILABLE, LIST_TOO_LONG
 */
export function checkWhere(table: string, groupBy: GroupBy, where: Where, overTime: readonly Filter[]): void {
  const available: readonly string[] = [...ROW_FILTERS[groupBy], ...overTime, 'first'];
  for (const [filter, value] of Object.entries(where)) {
    if (value !== null && value !== undefined && !available.includes(filter)) {
      throw new ApiError('FILTER_NOT_AVAILABLE', { table, filter, groupBy });
    }
  }
  if (typeof where.first === 'number') checkFirst(where.first, MAX_ROWS, 'where.first');
  if (where.keys) checkFirst(Math.max(1, where.keys.length), MAX_ROWS, 'where.keys');
}

/** A test of row keys for a checked `where`. A sector holds what the crosswalk gives it any share of. */
export function chooseRows(
  groupBy: GroupBy,
  where: Where,
  { sectorsOfOccupation, sectorsOfSpecialty }: EditionIndex,
): (row: { key: RowKey }) => boolean {
  const field = codeField(groupBy);
  const keys = where.keys ? new Set(where.keys) : null;
  const sectorsOf = groupBy === 'occupation' ? sectorsOfOccupation : sectorsOfSpecialty;
  const exact = (['region', 'specialty', 'occupation', 'school'] as const).filter((name) => where[name]);

  return ({ key }) => {
    const code = key[field] ?? '';
    if (keys && !keys.has(code)) return false;
    if (exact.some((name) => key[name] !== where[name])) return false;
    if (!where.sector) return true;
    if (groupBy === 'sector') return code === where.sector;
    return sectorsOf(code).some((share) => share.code === where.sector);
  };
}
