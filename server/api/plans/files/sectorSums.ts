import type { PlanReport } from './planReport.ts';

/** One sector: expected persons of its fields, by their shares, and places of the programmes that serve them. */
export interface SectorSum {
  code: string;
  name: string;
  demand: number;
  supplyLast: number;
  supplyPlan: number;
  shortage: number;
  surplus: number;
}

/** Fields added up by sector. Expectations add up; intervals do not, so there are none here. */
export function sectorSums({ fields, names, name }: PlanReport): SectorSum[] {
  const sums = new Map<string, SectorSum>();
  for (const { field, balance } of fields) {
    if (!balance) continue;
    for (const { code, weight } of field.sectors) {
      const sum = sums.get(code) ?? {
        code,
        name: name(names.sector(code)),
        demand: 0,
        supplyLast: 0,
        supplyPlan: 0,
        shortage: 0,
        surplus: 0,
      };
      sums.set(code, sum);
      sum.demand += weight * balance.demand;
      sum.supplyLast += weight * balance.supplyLast;
      sum.supplyPlan += weight * balance.supplyPlan;
      sum.shortage += weight * balance.shortage;
      sum.surplus += weight * balance.surplus;
    }
  }
  return [...sums.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
