import type { EditionIndex } from '../edition/indexEdition.ts';
import type { NameList } from '../edition/indexNames.ts';

/** An entry of a list that import files refer to. */
export interface ListEntry {
  code: string;
  nameZh: string;
  /** empty where no English name has been written */
  nameEn: string;
}

/** What import files may refer to: the edition's lists and the schools known so far. */
export interface CodeLists {
  /** every entry, in the order of the edition */
  entries(list: NameList): readonly ListEntry[];
  /** code of the edition's city */
  readonly city: string;
  /** a few entries that make sense together in one example */
  examples(list: NameList): readonly string[];
  /** the entry's name where that finds the entry and no other; its code where it does not */
  written(list: NameList, entry: ListEntry, language: 'zh' | 'en'): string;
}

/** Where no school is known yet, examples name those of the sample list of schools. */
const SAMPLE_SCHOOLS = ['S01', 'S02', 'S03'];

/** Makes the lists of an edition and the schools known. */
export function codeLists(index: EditionIndex, schools: readonly ListEntry[]): CodeLists {
  const { edition } = index;
  const entries: Partial<Record<NameList, readonly ListEntry[]>> = {
    region: edition.regions,
    sector: edition.sectors,
    occupation: edition.occupations,
    specialty: edition.specialties,
    school: schools,
  };
  const linked = new Set(edition.occupationSpecialty.map((row) => row.from));
  const examples: Partial<Record<NameList, string[]>> = {
    sector: codes(edition.sectors),
    region: codes(edition.regions.filter((one) => one.parent === edition.settings.city && !one.memberTo)),
    occupation: codes(
      edition.occupations.filter((one) => one.level === 'occupation' && linked.has(one.code)),
    ),
    specialty: codes(edition.specialties.filter((one) => index.occupationsOfSpecialty(one.code).length > 0)),
    school: schools.length > 0 ? codes(schools) : SAMPLE_SCHOOLS,
  };
  return {
    entries: (list) => entries[list] ?? [],
    city: edition.settings.city,
    examples: (list) => examples[list] ?? [],
    written(list, entry, language) {
      const name = language === 'en' && entry.nameEn ? entry.nameEn : entry.nameZh;
      const found =
        list === 'school'
          ? schools.filter((one) => one.nameZh === name || one.nameEn === name).length === 1
          : index.resolve(list, name) === entry.code;
      return found ? name : entry.code;
    },
  };
}

function codes(entries: readonly { code: string }[]): string[] {
  return entries.map((entry) => entry.code);
}
