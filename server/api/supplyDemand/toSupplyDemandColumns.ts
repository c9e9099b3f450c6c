import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { SupplyDemandRow, SupplyDemandTable } from '../../domain/release/types.ts';
import { codeField } from '../figures/codeField.ts';
import type { GroupBy } from '../figures/enums.ts';
import type { SupplyDemandColumns } from './supplyDemandColumns.model.ts';

/**
 * Turns tables on their side: one list per column, table after table. Grouped by city, a table's row is its total.
 *
 * @param first most rows of each table
 */
export function toSupplyDemandColumns(
  tables: SupplyDemandTable[],
  groupBy: GroupBy,
  chosen: (row: SupplyDemandRow) => boolean,
  first: number | null | undefined,
  dataKind: DataKind,
): SupplyDemandColumns {
  const field = codeField(groupBy);
  const columns = emptyColumns(dataKind);
  for (const table of tables) {
    const rows = groupBy === 'city' ? [table.total] : table.rows.filter(chosen).slice(0, first ?? undefined);
    for (const row of rows) {
      columns.period.push(table.period);
      columns.code.push(row.key[field] ?? '');
      columns.nameZh.push(row.nameZh);
      columns.nameEn.push(row.nameEn);
      columns.vacancies.push(row.vacancies);
      columns.seekers.push(row.seekers);
      columns.employers.push(row.employers);
      columns.value.push(row.ratio.value);
      columns.low.push(row.ratio.low);
      columns.high.push(row.ratio.high);
      columns.n.push(row.ratio.n);
      columns.state.push(row.ratio.state);
      columns.direction.push(row.direction);
      columns.shortageProbability.push(row.shortageProbability);
    }
  }
  return columns;
}

function emptyColumns(dataKind: DataKind): SupplyDemandColumns {
  return {
    dataKind,
    period: [],
    code: [],
    nameZh: [],
    nameEn: [],
    vacancies: [],
    seekers: [],
    employers: [],
    value: [],
    low: [],
    high: [],
    n: [],
    state: [],
    direction: [],
    shortageProbability: [],
  };
}
