import { OUTCOMES } from '../facts/outcome.ts';
import { normaliseName } from './normaliseName.ts';
import type { Alias, Edition } from './types.ts';

export type NameList = Alias['list'];

/** Finds the code behind a code, a Chinese or English name, an alias or a work type; null when there is none. */
export type Resolve = (list: NameList, text: string) => string | null;

interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

/**
 * Makes the look-up from what people write to codes. A code wins over a name, a name over an alias, an alias over a
 * work type 工种 of an occupation; a work type of several occupations finds none. Where entries of one list share a
 * name, the more detailed one wins (a group of one occupation often bears its name); entries of which neither
 * stands below the other are not found by it.
 */
export function indexNames(edition: Edition): Resolve {
  const outcomes = OUTCOMES.map((code) => ({ code, nameZh: '', nameEn: '' }));
  const maps = new Map<NameList, Map<string, string | null>>([
    ['region', nameMap(edition.regions)],
    ['sector', nameMap(edition.sectors)],
    ['occupation', nameMap(edition.occupations)],
    ['specialty', nameMap(edition.specialties)],
    ['outcome', nameMap(outcomes)],
    ['school', new Map()],
  ]);
  for (const { list, alias, code } of edition.aliases) {
    const map = maps.get(list);
    const key = normaliseName(alias);
    if (map && !map.has(key)) map.set(key, code);
  }
  addWorkTypes(maps.get('occupation') ?? new Map(), edition);
  return (list, text) => maps.get(list)?.get(normaliseName(text)) ?? null;
}

function nameMap(entries: Named[]): Map<string, string | null> {
  const map = new Map<string, string | null>();
  for (const { code, nameZh, nameEn } of entries) {
    for (const name of [nameZh, nameEn].filter((text) => text !== ''))
      putName(map, normaliseName(name), code);
  }
  for (const { code } of entries) map.set(normaliseName(code), code);
  return map;
}

function putName(map: Map<string, string | null>, name: string, code: string): void {
  const before = map.get(name);
  if (before === undefined) map.set(name, code);
  else if (before !== null) map.set(name, deeper(before, code));
}

/** The code that stands below the other (occupation codes begin with their group's); null when neither does. */
function deeper(a: string, b: string): string | null {
  if (a.startsWith(b)) return a;
  return b.startsWith(a) ? b : null;
}

function addWorkTypes(map: Map<string, string | null>, edition: Edition): void {
  const found = new Map<string, string | null>();
  for (const { code, workTypes } of edition.occupations) {
    for (const name of workTypes.map(normaliseName)) {
      found.set(name, found.has(name) && found.get(name) !== code ? null : code);
    }
  }
  for (const [name, code] of found) if (!map.has(name)) map.set(name, code);
}
