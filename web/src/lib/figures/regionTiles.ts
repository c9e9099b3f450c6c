import type { Tile } from '#lib/charts/types.ts';
import type { Region, SupplyDemandRow } from './types.ts';

/** Counties at their schematic places; a county without figures keeps its place and its reason. */
export function regionTiles(rows: readonly SupplyDemandRow[], regions: readonly Region[]): Tile[] {
  return regions.flatMap((region) => {
    if (region.tileColumn === null || region.tileRow === null) return [];
    const row = rows.find((one) => one.key.region === region.code);
    return [
      {
        code: region.code,
        nameZh: region.nameZh,
        nameEn: region.nameEn,
        column: region.tileColumn,
        row: region.tileRow,
        ratio: row?.ratio ?? {
          value: null,
          low: null,
          high: null,
          level: 0.95,
          n: 0,
          state: 'not_collected' as const,
          note: null,
        },
        direction: row?.direction ?? null,
        memberTo: region.memberTo,
      },
    ];
  });
}
