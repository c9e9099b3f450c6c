import type { RowKey } from '../../domain/publication/types.ts';
import type { GroupBy } from './enums.ts';

/** The key's field that names a row of a grouping. */
export function codeField(groupBy: GroupBy): keyof RowKey {
  if (groupBy === 'programme') return 'specialty';
  return groupBy === 'city' ? 'region' : groupBy;
}
