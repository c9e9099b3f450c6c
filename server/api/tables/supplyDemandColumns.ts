import type { SupplyDemandTable } from '../../domain/publication/types.ts';
import { codeField } from '../figures/codeField.ts';
import { estimateColumns, toColumns } from '../figures/toColumns.ts';
import type { SupplyDemandColumns } from './models/supplyDemandColumns.model.ts';
import type { Series } from './publishedTables.service.ts';

/** Every row of a series as one list per column, period after period. */
export function supplyDemandColumns({
  tables,
  groupBy,
  dataKind,
}: Series<SupplyDemandTable>): SupplyDemandColumns {
  const field = codeField(groupBy);
  const points = tables.flatMap(({ period, rows }) => rows.map((row) => ({ period, row })));
  const ratio = estimateColumns(points.map(({ row }) => row.ratio));
  const { value, low, high, n, state } = ratio;
  return {
    ...toColumns(points, {
      period: ({ period }) => period,
      code: ({ row }) => row.key[field] ?? '',
      nameZh: ({ row }) => row.nameZh,
      nameEn: ({ row }) => row.nameEn,
      vacancies: ({ row }) => row.vacancies,
      seekers: ({ row }) => row.seekers,
      employers: ({ row }) => row.employers,
      employersAtLeast: ({ row }) => row.employersAtLeast,
      phi: ({ row }) => row.phi,
      direction: ({ row }) => row.direction,
      shortageProbability: ({ row }) => row.shortageProbability,
    }),
    dataKind,
    ratio,
    // promised to readers of the public query before columns held whole estimates
    value,
    low,
    high,
    n,
    state,
  };
}
