import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import type { TableName } from './tables.ts';
import type { CodeEntry, Edition } from './types.ts';

const LEVELS: Partial<Record<TableName, string[]>> = {
  regions: ['nation', 'province', 'city', 'county'],
  occupations: ['major', 'sub_major', 'minor', 'occupation'],
  specialties: ['secondary', 'associate', 'bachelor'],
};

/**
 * Code lists: `empty_code`, `empty_name`, `duplicate_code`, `bad_level`, `orphan_parent`, `parent_cycle`,
 * `bad_year` of a region's membership, and `tile_collision`.
 */
export function checkCodes(edition: Edition): EditionProblem[] {
  const sectors = edition.sectors.map((sector) => ({ ...sector, level: 'sector', parent: null }));
  return [
    ...checkList('regions', edition.regions),
    ...checkList('sectors', sectors),
    ...checkList('industries', edition.industries),
    ...checkList('occupations', edition.occupations),
    ...checkList('specialties', edition.specialties, edition.specialtyGroups),
    ...checkList('specialty_groups', edition.specialtyGroups),
    ...checkRegions(edition),
  ];
}

/** @param parents list in which parents stand; the list itself unless told */
function checkList(table: TableName, entries: CodeEntry[], parents: CodeEntry[] = entries): EditionProblem[] {
  const parentOf = new Map(parents.map((entry) => [entry.code, entry.parent]));
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const found: EditionProblem[] = [];
    const add = (code: EditionProblemCode, values: EditionProblem['values']) =>
      found.push({ grade: 'error', table, row: fileLine(index), code, values });
    if (entry.code === '') add('empty_code', { name: entry.nameZh });
    if (entry.nameZh === '') add('empty_name', { code: entry.code });
    if (seen.has(entry.code)) add('duplicate_code', { code: entry.code });
    seen.add(entry.code);
    if (LEVELS[table] && !LEVELS[table].includes(entry.level)) {
      add('bad_level', { code: entry.code, level: entry.level });
    }
    if (entry.parent !== null && !parentOf.has(entry.parent)) {
      add('orphan_parent', { code: entry.code, parent: entry.parent });
    } else if (isOwnAncestor(entry, parentOf)) add('parent_cycle', { code: entry.code });
    return found;
  });
}

function isOwnAncestor(entry: CodeEntry, parentOf: Map<string, string | null>): boolean {
  const passed = new Set<string>();
  let at = entry.parent;
  while (at && at !== entry.code && !passed.has(at)) {
    passed.add(at);
    at = parentOf.get(at) ?? null;
  }
  return at === entry.code;
}

function checkRegions({ regions }: Edition): EditionProblem[] {
  const tiles = new Map<string, string>();
  return regions.flatMap((region, index) => {
    const found: EditionProblem[] = [];
    const add = (code: EditionProblemCode, values: EditionProblem['values']) =>
      found.push({ grade: 'error', table: 'regions', row: fileLine(index), code, values });
    for (const year of [region.memberFrom, region.memberTo]) {
      if (year !== null && !/^\d{4}$/.test(year)) add('bad_year', { code: region.code, value: year });
    }
    if (region.tile) {
      const tile = `${region.tile.column},${region.tile.row}`;
      const other = tiles.get(tile);
      if (other !== undefined) add('tile_collision', { code: region.code, other, place: tile });
      tiles.set(tile, region.code);
    }
    return found;
  });
}
