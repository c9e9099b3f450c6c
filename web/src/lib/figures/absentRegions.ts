import type { Region, SupplyDemandRow } from './types.ts';

/** Counties of the city that handed in nothing for the period shown; those no longer in its total are not waited for. */
export function absentRegions(rows: readonly SupplyDemandRow[], regions: readonly Region[]): Region[] {
  const members = new Map(regions.filter((one) => !one.memberTo).map((one) => [one.code, one]));
  return rows.flatMap(({ key, vacancies, seekers }) => {
    const region = members.get(key.region ?? '');
    return region && vacancies === null && seekers === null ? [region] : [];
  });
}
