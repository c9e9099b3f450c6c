import { checkAliases } from './checkAliases.ts';
import { checkCodes } from './checkCodes.ts';
import { checkCrosswalk } from './checkCrosswalk.ts';
import { checkEverydayWords } from './checkEverydayWords.ts';
import { checkRules } from './checkRules.ts';
import { checkSettings } from './checkSettings.ts';
import { listUnlinked } from './listUnlinked.ts';
import type { EditionProblem } from './problem.ts';
import type { Edition } from './types.ts';

/**
 * Proves an edition whole. Errors: codes that are doubled or resolve to nothing, parents that do not exist, weights
 * outside (0, 1] or summing to more than 1 for one source entry, aliases with no or two targets, everyday words with none, tiles in one
 * place, goalposts upside down, quality weights that do not sum to 1, rules that nothing can be held against. Notes: every specialty and occupation that
 * no crosswalk row mentions.
 *
 * @returns errors first; an edition may be used when none of them is an error
 */
export function checkEdition(edition: Edition): EditionProblem[] {
  const codes = (entries: { code: string }[]) => new Set(entries.map((entry) => entry.code));
  const occupations = codes(edition.occupations);
  const specialties = codes(edition.specialties);
  const sectors = codes(edition.sectors);
  const specialtiesAndGroups = codes([...edition.specialties, ...edition.specialtyGroups]);
  return [
    ...checkSettings(edition),
    ...checkCodes(edition),
    ...checkAliases(edition),
    ...checkEverydayWords(edition.everydayWords, specialtiesAndGroups),
    ...checkCrosswalk('occupation_specialty', edition.occupationSpecialty, occupations, specialties),
    ...checkCrosswalk('occupation_sector', edition.occupationSector, occupations, sectors),
    ...checkCrosswalk('specialty_sector', edition.specialtySector, specialtiesAndGroups, sectors),
    ...checkCrosswalk('industry_sector', edition.industrySector, codes(edition.industries), sectors),
    ...checkRules(edition.rules),
    ...listUnlinked(edition),
  ];
}
