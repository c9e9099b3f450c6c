import type { CodeNames } from '../domain/import/difference/types.ts';
import { knownSchools } from './knownSchools.ts';
import type { Store } from './openStore.ts';

/** Names of all codes that a figure can stand under: those of the edition and of the schools known so far. */
export async function codeNames({ index, sql }: Pick<Store, 'index' | 'sql'>): Promise<CodeNames> {
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
