import type { Edition } from '../../server/domain/edition/types.ts';
import type { DemoSettings } from './settings.ts';

/** The parts of an edition that the generator reads. */
export type DemoEdition = Pick<
  Edition,
  | 'id'
  | 'settings'
  | 'regions'
  | 'sectors'
  | 'occupations'
  | 'specialties'
  | 'occupationSpecialty'
  | 'occupationSector'
>;

/**
 * Makes sure that the settings speak of this edition: every code is in its lists, under the name written beside it.
 *
 * @throws RangeError that names every code that does not fit
 */
export function checkSettings(settings: DemoSettings, edition: DemoEdition): void {
  const wrong: string[] = [];
  const check = (list: string, known: Map<string, string>, code: string, name?: string): void => {
    const found = known.get(code);
    if (found === undefined) wrong.push(`${list} ${code}`);
    else if (name !== undefined && found !== name) wrong.push(`${list} ${code} ${name} (there: ${found})`);
  };
  const names = (entries: { code: string; nameZh: string }[]): Map<string, string> =>
    new Map(entries.map((entry) => [entry.code, entry.nameZh]));

  const regions = names(edition.regions);
  const occupations = names(edition.occupations);
  const specialties = names(edition.specialties);
  const sectors = names(edition.sectors);
  const demoSchools = names(settings.schools);
  const demoSpecialties = names(settings.specialties);
  const { clump, missing } = settings.market;
  const { away, college } = settings.outcomes;

  for (const { region } of [...settings.counties, ...missing, ...away, ...college])
    check('region', regions, region);
  check('region', regions, clump.region);
  check('occupation', occupations, clump.occupation);
  for (const { code, nameZh } of settings.occupations) check('occupation', occupations, code, nameZh);
  for (const { sector, occupation } of settings.forecasts) {
    if (sector !== null) check('sector', sectors, sector);
    if (occupation !== null) check('occupation', occupations, occupation);
  }
  for (const { code, nameZh } of settings.specialties) check('specialty', specialties, code, nameZh);
  for (const { region } of settings.schools) check('region', regions, region);
  for (const { school, specialty } of settings.programmes) {
    check('programme of school', demoSchools, school);
    check('programme of specialty', demoSpecialties, specialty);
  }
  if (wrong.length > 0)
    throw new RangeError(`invalid codes; not in edition ${edition.id}: ${wrong.join(', ')}`);
}
