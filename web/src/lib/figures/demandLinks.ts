import type { DemandLink } from '#lib/charts/types.ts';
import type { Coded, GuidanceRow, Weighted } from './types.ts';

/**
 * Persons a specialty can send to an occupation, in the sector that most of that occupation belongs to.
 * Only occupations that are given are linked: the flow shows the largest ones.
 */
export function demandLinks(
  rows: readonly GuidanceRow[],
  occupations: readonly (Coded & { sectors: Weighted[] })[],
  other: Coded,
): DemandLink[] {
  const known = new Map(occupations.map((one) => [one.code, one]));
  return rows.flatMap((row) =>
    row.demandFrom.flatMap((from) => {
      const occupation = known.get(from.code);
      if (!occupation || from.persons <= 0) return [];
      const [sector = other] = [...occupation.sectors].sort((a, b) => b.weight - a.weight);
      return [
        {
          specialty: { code: row.key.specialty ?? '', nameZh: row.nameZh, nameEn: row.nameEn },
          occupation: { code: occupation.code, nameZh: occupation.nameZh, nameEn: occupation.nameEn },
          sector: { code: sector.code, nameZh: sector.nameZh, nameEn: sector.nameEn },
          persons: from.persons,
        },
      ];
    }),
  );
}
