import { indexNames, type Resolve } from './indexNames.ts';
import { regionMembership } from './regionMembership.ts';
import { type Share, sectorShares } from './sectorShares.ts';
import type { CodeEntry, CrosswalkRow, Edition, Occupation, Region, Sector, Specialty } from './types.ts';

/** An edition made ready for look-ups. */
export interface EditionIndex {
  edition: Edition;
  regions: ReadonlyMap<string, Region>;
  sectors: ReadonlyMap<string, Sector>;
  industries: ReadonlyMap<string, CodeEntry>;
  occupations: ReadonlyMap<string, Occupation>;
  specialties: ReadonlyMap<string, Specialty>;
  specialtyGroups: ReadonlyMap<string, CodeEntry>;
  /** code, name or alias → code; null when unknown */
  resolve: Resolve;
  /** shares sum to 1, `0` takes the rest; groups pass their rows down to what has none of its own */
  sectorsOfOccupation: (code: string) => Share[];
  sectorsOfSpecialty: (code: string) => Share[];
  sectorsOfIndustry: (code: string) => Share[];
  /** shares sum to ≤ 1; what is left over is unallocated. A group code has no shares. */
  specialtiesOfOccupation: (code: string) => Share[];
  /** occupations that lead to a specialty, with the occupation's share; heaviest first */
  occupationsOfSpecialty: (code: string) => Share[];
  /** whether a region's figures belong in the city's total at a period */
  isMember: (region: string, period: string) => boolean;
}

/** Builds the look-ups of an edition once. Check it with `checkEdition` first. */
export function indexEdition(edition: Edition): EditionIndex {
  const regions = byCode(edition.regions);
  const { retired } = edition;
  const specialtyRows = Map.groupBy(edition.occupationSpecialty, (row) => row.from);
  const occupationRows = Map.groupBy(edition.occupationSpecialty, (row) => row.to);
  return {
    edition,
    regions,
    sectors: byCode(edition.sectors, retired?.sectors),
    industries: byCode(edition.industries, retired?.industries),
    occupations: byCode(edition.occupations, retired?.occupations),
    specialties: byCode(edition.specialties, retired?.specialties),
    specialtyGroups: byCode(edition.specialtyGroups, retired?.specialtyGroups),
    resolve: indexNames(edition),
    sectorsOfOccupation: sectorShares(
      edition.occupationSector,
      retired?.occupations ?? [],
      edition.occupations,
    ),
    sectorsOfSpecialty: sectorShares(
      edition.specialtySector,
      retired?.specialties ?? [],
      retired?.specialtyGroups ?? [],
      edition.specialties,
      edition.specialtyGroups,
    ),
    sectorsOfIndustry: sectorShares(edition.industrySector, retired?.industries ?? [], edition.industries),
    specialtiesOfOccupation: (code) => heaviestFirst(specialtyRows.get(code) ?? [], 'to'),
    occupationsOfSpecialty: (code) => heaviestFirst(occupationRows.get(code) ?? [], 'from'),
    isMember: regionMembership(regions, edition.settings.city),
  };
}

/** Entries by code; the retired ones first, so that one in force is never hidden. */
function byCode<T extends { code: string }>(
  entries: readonly T[],
  retired: readonly T[] = [],
): Map<string, T> {
  return new Map([...retired, ...entries].map((entry) => [entry.code, entry]));
}

function heaviestFirst(rows: CrosswalkRow[], end: 'from' | 'to'): Share[] {
  return rows
    .map((row) => ({ code: row[end], weight: row.weight }))
    .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}
