import type { CodeRow } from '../facts/rows.ts';
import { overlayCodes } from './overlayCodes.ts';
import { type HandedInMapping, overlayCrosswalk } from './overlayCrosswalk.ts';
import type { CodeEntry, Edition, Occupation, Specialty } from './types.ts';

/**
 * The edition as it is in force on a day: its files with the code-list entries and mapping rows laid over them that
 * were handed in. The same files, rows and day give the same edition; without rows it is the files' own.
 *
 * Regions are not among the lists: a region's dates say when it counts in the city's total, and belong to the files.
 *
 * @param day `2026-09-01`
 */
export function overlayEdition(
  edition: Edition,
  codes: readonly CodeRow[],
  mappings: readonly HandedInMapping[],
  day: string,
): Edition {
  if (codes.length === 0 && mappings.length === 0) return edition;
  const occupations = overlayCodes('occupation', edition.occupations, codes, day, (row, before) => ({
    ...entryOf(row, before),
    level: (row.level ?? before?.level ?? 'occupation') as Occupation['level'],
    workTypes: row.workTypes === null ? (before?.workTypes ?? []) : row.workTypes.split(/[|、;；]/),
  }));
  const specialties = overlayCodes('specialty', edition.specialties, codes, day, (row, before) => ({
    ...entryOf(row, before),
    level: (row.level ?? before?.level ?? 'secondary') as Specialty['level'],
    length: row.length ?? before?.length ?? 0,
  }));
  const groups = overlayCodes('specialty_group', edition.specialtyGroups, codes, day, entryOf);
  const industries = overlayCodes('industry', edition.industries, codes, day, entryOf);
  const sectors = overlayCodes('sector', edition.sectors, codes, day, (row, before) => ({
    code: row.code,
    nameZh: row.nameZh,
    nameEn: row.nameEn ?? before?.nameEn ?? '',
  }));
  return {
    ...edition,
    occupations: withoutCycles(occupations.inForce),
    specialties: specialties.inForce,
    specialtyGroups: withoutCycles(groups.inForce),
    industries: withoutCycles(industries.inForce),
    sectors: sectors.inForce,
    retired: {
      occupations: occupations.retired,
      specialties: specialties.retired,
      specialtyGroups: groups.retired,
      industries: industries.retired,
      sectors: sectors.retired,
    },
    occupationSpecialty: overlayCrosswalk('occupation_specialty', edition.occupationSpecialty, mappings, day),
    occupationSector: overlayCrosswalk('occupation_sector', edition.occupationSector, mappings, day),
    specialtySector: overlayCrosswalk('specialty_sector', edition.specialtySector, mappings, day),
    industrySector: overlayCrosswalk('industry_sector', edition.industrySector, mappings, day),
  };
}

function entryOf(row: CodeRow, before: CodeEntry | null): CodeEntry {
  return {
    code: row.code,
    nameZh: row.nameZh,
    nameEn: row.nameEn ?? before?.nameEn ?? '',
    level: row.level ?? before?.level ?? '',
    parent: row.parent ?? before?.parent ?? null,
  };
}

/** An entry that stands above itself, as two batches together may make it, stands below nothing. */
function withoutCycles<Entry extends CodeEntry>(entries: readonly Entry[]): Entry[] {
  const parents = new Map(entries.map((entry) => [entry.code, entry.parent]));
  return entries.map((entry) => {
    const passed = new Set([entry.code]);
    for (let at = entry.parent; at; at = parents.get(at) ?? null) {
      if (passed.has(at)) {
        parents.set(entry.code, null);
        return { ...entry, parent: null };
      }
      passed.add(at);
    }
    return entry;
  });
}
