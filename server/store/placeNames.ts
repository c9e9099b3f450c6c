import { knownSchools } from './knownSchools.ts';
import type { Store } from './openStore.ts';

export interface PlaceName {
  zh: string;
  /** empty where no English name has been written */
  en: string;
}

/** The name of a code in a dimension of the cube or a field of a row; null where it has none. */
export type PlaceNames = (dimension: string, code: string) => PlaceName | null;

/** Names of all codes that a figure can stand under: those of the edition and of the schools known so far. */
export async function placeNames({ index, sql }: Pick<Store, 'index' | 'sql'>): Promise<PlaceNames> {
  const schools = new Map(
    (await knownSchools(sql)).map(({ code, nameZh, nameEn }) => [code, { nameZh, nameEn: nameEn ?? '' }]),
  );
  const lists: Readonly<Record<string, ReadonlyMap<string, { nameZh: string; nameEn: string }>>> = {
    region: index.regions,
    occupation: index.occupations,
    specialty: index.specialties,
    industry: index.industries,
    sector: index.sectors,
    school: schools,
    code: schools,
  };
  return (dimension, code) => {
    const found = lists[dimension]?.get(code);
    return found ? { zh: found.nameZh, en: found.nameEn } : null;
  };
}
