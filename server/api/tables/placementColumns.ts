import { PLACEMENT_INDICATORS } from '../../domain/indicators/catalogue.ts';
import type { PlacementTable } from '../../domain/publication/types.ts';
import { codeField } from '../figures/codeField.ts';
import { estimateColumns, toColumns } from '../figures/toColumns.ts';
import type { PlacementColumns } from './models/placementColumns.model.ts';
import type { Series } from './publishedTables.service.ts';

/** Every row of a series as one list per column, cohort after cohort. */
export function placementColumns({ tables, groupBy, dataKind }: Series<PlacementTable>): PlacementColumns {
  const field = codeField(groupBy);
  const points = tables.flatMap(({ cohort, rows }) => rows.map((row) => ({ cohort, row })));
  return {
    ...toColumns(points, {
      cohort: ({ cohort }) => cohort,
      code: ({ row }) => row.key[field] ?? '',
      school: ({ row }) => row.key.school ?? null,
      nameZh: ({ row }) => row.nameZh,
      nameEn: ({ row }) => row.nameEn,
      graduates: ({ row }) => row.graduates,
    }),
    dataKind,
    figures: PLACEMENT_INDICATORS.map(({ code }) => ({
      code,
      columns: estimateColumns(points.map(({ row }) => row.figures[code])),
    })),
  };
}
