import type { PublicationTables } from '../../publication/types.ts';
import type { ReleaseTableName } from '../releaseTableNames.ts';
import {
  cityOutcomeRows,
  flowRows,
  outcomeRows,
  outlookRows,
  programmeOutcomeRows,
  taughtRows,
} from './graduateRows.ts';
import { openingRows, payRows } from './jobRows.ts';
import { countyRows, mostWantedRows, sectorRows, surplusRows } from './marketRows.ts';
import { namesIn } from './namesIn.ts';
import type { ReleaseRow } from './releaseColumns.ts';

/**
 * The rows of one table of a release, from a version's protected tables alone.
 *
 * @param period `2026Q3`, or the year of graduation: what is of one quarter is of this one
 * @returns none where nothing was handed in
 */
export function releaseRows(
  name: ReleaseTableName,
  tables: Partial<PublicationTables>,
  period: string,
): ReleaseRow[] {
  const names = namesIn(tables);
  const total = tables['placement/city']?.at(-1)?.total;
  const city = { nameZh: total?.nameZh ?? '', nameEn: total?.nameEn ?? '' };
  switch (name) {
    case 'sectors':
      return sectorRows(tables);
    case 'counties':
      return countyRows(tables);
    case 'most-wanted':
      return mostWantedRows(tables, names);
    case 'surplus':
      return surplusRows(tables, period);
    case 'pay':
      return payRows(tables, period);
    case 'openings':
      return openingRows(tables, period);
    case 'outcomes':
      return outcomeRows(tables['placement/specialty'], 'specialty');
    case 'where-taught':
      return taughtRows(tables, names);
    case 'outlook':
      return outlookRows(tables);
    case 'outcomes-city':
      return cityOutcomeRows(tables);
    case 'outcomes-schools':
      return outcomeRows(tables['placement/school'], 'school');
    case 'outcomes-programmes':
      return programmeOutcomeRows(tables, names);
    case 'flows':
      return flowRows(tables, names, city);
  }
}
