import type { RowKey } from '../../domain/facts/rowKey.ts';
import { ApiError } from '../errors/apiError.ts';
import { MAX_ROWS, type Where } from './where.input.ts';

interface OneQuarter {
  period: string;
  rows: readonly { key: RowKey }[];
}

/**
 * The table of the quarter asked for, the latest unless told, with the rows asked for. Of tables in which an
 * occupation belongs to one sector only: rows of a sector add up to its own row.
 *
 * @returns null while there is none
 * @throws ApiError UNKNOWN_PERIOD
 */
export function quarterTable<Table extends OneQuarter>(
  tables: readonly Table[],
  group: 'sector' | 'occupation',
  where: Where,
): Table | null {
  const table = where.period ? tables.find((one) => one.period === where.period) : tables.at(-1);
  if (!table && where.period)
    throw new ApiError('UNKNOWN_PERIOD', {
      period: where.period,
      first: tables.at(0)?.period ?? '—',
      last: tables.at(-1)?.period ?? '—',
    });
  if (!table) return null;
  const keys = where.keys ? new Set(where.keys) : null;
  const rows = table.rows.filter(
    ({ key }) =>
      (!keys || keys.has(key[group] ?? '')) &&
      (!where.sector || key.sector === where.sector) &&
      (!where.occupation || key.occupation === where.occupation),
  );
  return { ...table, rows: rows.slice(0, where.first ?? MAX_ROWS) };
}
