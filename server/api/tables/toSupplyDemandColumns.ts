import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { SupplyDemandTable } from '../../domain/publication/types.ts';
import { codeField } from '../figures/codeField.ts';
import type { SupplyDemandColumns } from './models/supplyDemandColumns.model.ts';
import type { Series } from './publishedTables.service.ts';

/** Turns tables on their side: one list per column, table after table. */
export function toSupplyDemandColumns({
  tables,
  groupBy,
  dataKind,
}: Series<SupplyDemandTable>): SupplyDemandColumns {
  const field = codeField(groupBy);
  const columns = emptyColumns(dataKind);
  for (const table of tables) {
    for (const row of table.rows) {
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
