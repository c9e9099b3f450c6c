import type { TableName } from '../../domain/publication/types.ts';
import { enumOf } from '../figures/enumOf.ts';

/** Tables of a publication that `/data/<name>.csv|json` hands out, by the name in the address. */
const NAMES = enumOf<TableName>([
  'supply-demand/city',
  'supply-demand/sector',
  'supply-demand/specialty',
  'supply-demand/occupation',
  'supply-demand/region',
  'placement/city',
  'placement/sector',
  'placement/specialty',
  'placement/occupation',
  'placement/region',
  'placement/school',
  'placement/programme',
  'placement-correlations',
  'postings/sector',
  'postings/occupation',
  'registered-demand/sector',
  'registered-demand/occupation',
  'flows',
  'most-wanted',
  'programmes',
  'schools',
  'guidance',
  'cohort-gaps',
  'figure-sources',
  'forecast/sector',
  'forecast/specialty',
  'forecast/occupation',
  'forecast-accuracy',
  'association-forecasts',
  'association-records',
  'foreseen/sector',
  'foreseen/specialty',
  'references',
  'reference-outcomes',
]);

/** The names of them. */
export const PUBLISHED_TABLES: readonly string[] = Object.keys(NAMES);

/** The table of a name; null when there is none. */
export function publishedTable(name: string): TableName | null {
  return Object.hasOwn(NAMES, name) ? (name as TableName) : null;
}
