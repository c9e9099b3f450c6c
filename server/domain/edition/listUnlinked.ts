import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import type { TableName } from './tables.ts';
import type { CodeEntry, CrosswalkRow, Edition } from './types.ts';

/**
 * What no crosswalk row mentions, as notes: `specialty_without_occupation`, `occupation_without_specialty` (its
 * demand stays unallocated), `specialty_without_sector` and `occupation_without_sector` (neither it nor a group
 * above it has a row, so that it counts under the sector `0`).
 */
export function listUnlinked(edition: Edition): EditionProblem[] {
  const { specialties, specialtyGroups } = edition;
  const occupations = edition.occupations.filter((entry) => entry.level === 'occupation');
  const toSpecialty = new Set(edition.occupationSpecialty.map((row) => row.to));
  const fromOccupation = new Set(edition.occupationSpecialty.map((row) => row.from));
  const specialtyInSector = isCovered(edition.specialtySector, [...specialties, ...specialtyGroups]);
  const occupationInSector = isCovered(edition.occupationSector, edition.occupations);
  const line = new Map(edition.occupations.map((entry, index) => [entry.code, fileLine(index)]));

  const note = (
    table: TableName,
    row: number | null,
    code: EditionProblemCode,
    entry: CodeEntry,
  ): EditionProblem => ({
    grade: 'note',
    table,
    row,
    code,
    values: { code: entry.code, name: entry.nameZh },
  });
  return [
    ...specialties.flatMap((entry, index) => [
      ...(toSpecialty.has(entry.code)
        ? []
        : [note('specialties', fileLine(index), 'specialty_without_occupation', entry)]),
      ...(specialtyInSector(entry)
        ? []
        : [note('specialties', fileLine(index), 'specialty_without_sector', entry)]),
    ]),
    ...occupations.flatMap((entry) => [
      ...(fromOccupation.has(entry.code)
        ? []
        : [note('occupations', line.get(entry.code) ?? null, 'occupation_without_specialty', entry)]),
      ...(occupationInSector(entry)
        ? []
        : [note('occupations', line.get(entry.code) ?? null, 'occupation_without_sector', entry)]),
    ]),
  ];
}

/** Whether an entry or a group above it has a row. */
function isCovered(rows: CrosswalkRow[], entries: CodeEntry[]): (entry: CodeEntry) => boolean {
  const own = new Set(rows.map((row) => row.from));
  const parents = new Map(entries.map((entry) => [entry.code, entry.parent]));
  return (entry) => {
    const passed = new Set<string>();
    let at: string | null = entry.code;
    while (at !== null && !own.has(at) && !passed.has(at)) {
      passed.add(at);
      at = parents.get(at) ?? null;
    }
    return at !== null && own.has(at);
  };
}
