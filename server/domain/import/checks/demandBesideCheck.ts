import { quartersOf } from '../../facts/period.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';
import { DEMAND_MEASURES, type DemandMeasure } from './knownFacts.ts';

/**
 * Notes where the same quarter and region is already told by another measure of demand. A vacancy may be in the
 * market return, advertised and registered at once: the three stand side by side and are never added.
 */
export function demandBesideCheck<Row>(
  own: DemandMeasure,
  { known }: Pick<FileCheckContext, 'known'>,
  cell: (row: Row) => { period: string; region: string },
): FileCheck<Row> {
  const others = DEMAND_MEASURES.filter((one) => one !== own).map((other) => ({
    other,
    stored: known.demand(other),
    found: new Map<string, number>(),
  }));
  return {
    row(row, line) {
      const { period, region } = cell(row);
      for (const { stored, found } of others)
        if (stored.size > 0)
          for (const quarter of quartersOf(period)) {
            const key = `${quarter}|${region}`;
            if (stored.has(key) && !found.has(key)) found.set(key, line);
          }
    },
    end(report) {
      for (const { other, found } of others) {
        const [first] = found;
        if (!first) continue;
        const [period = '', region = ''] = first[0].split('|');
        report(first[1], 'demand_beside', null, null, { other, count: found.size, period, region });
      }
    },
  };
}
