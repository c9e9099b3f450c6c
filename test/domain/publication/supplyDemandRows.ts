import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { supplyDemandTable } from '../../../server/domain/publication/supplyDemandTable.ts';
import type { SupplyDemandRow } from '../../../server/domain/publication/types.ts';
import { cityFacts, marketBlocks } from './cityFacts.ts';

export type Rows = readonly Partial<MarketRow>[];
export type Grouping = Parameters<typeof supplyDemandTable>[1];

export const PERIOD = '2026Q3';
export const table = (rows: Rows, by: Grouping = 'occupation', demand = cityFacts({}).demand) =>
  supplyDemandTable(cityFacts({ market: marketBlocks(rows), demand }), by, PERIOD);
export const published = (rows: Rows, by: Grouping = 'occupation') =>
  makePublication(cityFacts({ market: marketBlocks(rows) }))[`supply-demand/${by}`].at(-1) as ReturnType<
    typeof table
  >;
export const rowOf = (rows: readonly SupplyDemandRow[], code: string) =>
  rows.find(({ key }) =>
    [key.occupation, key.sector, key.specialty, key.region].includes(code),
  ) as SupplyDemandRow;

/** Needs of one sector, one per employer. */
export function registered(headcounts: readonly number[], occupation = '6-18') {
  const cube = createAccumulator('demand', { dataKind: 'real' });
  headcounts.forEach((headcount, i) => {
    cube.add({
      creditCode: `E${i}`,
      employer: null,
      occupation,
      headcount,
      skillLevel: 'any',
      payText: null,
      payLow: null,
      payHigh: null,
      payRule: 'blank',
      region: '220502',
      from: '2026-08-01',
      until: null,
      contact: null,
    });
  });
  return [...cube.blocks()];
}
