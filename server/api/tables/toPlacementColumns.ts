import { PLACEMENT_INDICATORS } from '../../domain/indicators/catalogue.ts';
import type { PlacementTable } from '../../domain/publication/types.ts';
import { codeField } from '../figures/codeField.ts';
import { estimateColumns } from '../figures/toColumns.ts';
import type { PlacementColumns } from './models/placementColumns.model.ts';
import type { Series } from './publishedTables.service.ts';

/** Turns tables on their side: one list per column, table after table. */
export function toPlacementColumns({ tables, groupBy, dataKind }: Series<PlacementTable>): PlacementColumns {
  const field = codeField(groupBy);
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ ...row, cohort: table.cohort })));
  return {
    dataKind,
    cohort: rows.map((row) => row.cohort),
    code: rows.map((row) => row.key[field] ?? ''),
    school: rows.map((row) => row.key.school ?? null),
    nameZh: rows.map((row) => row.nameZh),
    nameEn: rows.map((row) => row.nameEn),
    graduates: rows.map((row) => row.graduates),
    figures: PLACEMENT_INDICATORS.map(({ code }) => ({
      code,
      columns: estimateColumns(rows.map(({ figures }) => figures[code])),
    })),
  };
}
