import { COMPONENTS } from '../../domain/edition/editionSettings.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Estimate } from '../../domain/facts/estimate.ts';
import type { PlacementTable } from '../../domain/publication/types.ts';
import { codeField } from '../figures/codeField.ts';
import type { EstimateColumns } from '../figures/estimateColumns.model.ts';
import type { PlacementColumns } from './models/placementColumns.model.ts';
import type { Series } from './publishedTables.service.ts';

/** Turns tables on their side: one list per column, table after table. */
export function toPlacementColumns({ tables, groupBy, dataKind }: Series<PlacementTable>): PlacementColumns {
  const field = codeField(groupBy);
  const columns = emptyColumns(dataKind);
  for (const table of tables) {
    for (const row of table.rows) {
      columns.cohort.push(table.cohort);
      columns.code.push(row.key[field] ?? '');
      columns.school.push(row.key.school ?? null);
      columns.nameZh.push(row.nameZh);
      columns.nameEn.push(row.nameEn);
      columns.graduates.push(row.graduates);
      append(columns.index, row.index);
      append(columns.strict, row.strict);
      for (const component of COMPONENTS) append(columns[component], row.components[component]);
    }
  }
  return columns;
}

function append(columns: EstimateColumns, estimate: Estimate): void {
  columns.value.push(estimate.value);
  columns.low.push(estimate.low);
  columns.high.push(estimate.high);
  columns.level.push(estimate.level);
  columns.n.push(estimate.n);
  columns.state.push(estimate.state);
  columns.note.push(estimate.note);
}

function emptyColumns(dataKind: DataKind): PlacementColumns {
  return {
    dataKind,
    cohort: [],
    code: [],
    school: [],
    nameZh: [],
    nameEn: [],
    graduates: [],
    index: emptyEstimates(),
    strict: emptyEstimates(),
    outcome: emptyEstimates(),
    matched: emptyEstimates(),
    salary: emptyEstimates(),
    stable: emptyEstimates(),
    insured: emptyEstimates(),
    local: emptyEstimates(),
    satisfaction: emptyEstimates(),
  };
}

function emptyEstimates(): EstimateColumns {
  return { value: [], low: [], high: [], level: [], n: [], state: [], note: [] };
}
