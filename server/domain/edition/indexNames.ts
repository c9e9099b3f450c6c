import { normaliseName } from './normaliseName.ts';
import type { Alias, CodeEntry, Edition } from './types.ts';

export type NameList = Alias['list'];

/** Finds the code behind a code, a Chinese or English name, or an alias; null when there is none. */
export type Resolve = (list: NameList, text: string) => string | null;

/**
 * Makes the look-up from what people write to codes. A code wins over a name, a name over an alias. Where entries
 * of one list share a name, the more detailed one wins (a group of one occupation often bears its name); entries
 * of equal depth that share a name are not found by it.
 */
export function indexNames(edition: Edition): Resolve {
  const maps = new Map<NameList, Map<string, string | null>>();
  const put = (list: NameList, entries: Pick<CodeEntry, 'code' | 'nameZh' | 'nameEn'>[]) => {
    const map = new Map<string, string | null>();
    for (const entry of entries) {
      for (const name of [entry.nameZh, entry.nameEn])
        if (name) putName(map, normaliseName(name), entry.code);
    }
    for (const entry of entries) map.set(normaliseName(entry.code), entry.code);
    maps.set(list, map);
  };
  put('region', edition.regions);
  put('sector', edition.sectors);
  put('occupation', edition.occupations);
  put('specialty', edition.specialties);
  put('school', []);
  put('outcome', []);
  for (const { list, alias, code } of edition.aliases) {
    const key = normaliseName(alias);
    if (maps.get(list)?.get(key) === undefined) maps.get(list)?.set(key, code);
  }
  return (list, text) => maps.get(list)?.get(normaliseName(text)) ?? null;
}

function putName(map: Map<string, string | null>, name: string, code: string): void {
  const before = map.get(name);
  if (before === undefined) map.set(name, code);
  else if (before !== null && before !== code) map.set(name, deeper(before, code));
}

/** The code that stands below the other; null when neither does. */
function deeper(a: string, b: string): string | null {
  if (a.startsWith(b)) return a;
  if (b.startsWith(a)) return b;
  return null;
}
