import type { CityContext } from '../city/cityContext.ts';
import type { ProgrammeEntry, SchoolEntry } from './types.ts';

/** The programme list with each one's latest intake, by school and specialty. */
export function programmeEntries(context: CityContext): ProgrammeEntry[] {
  return context.input.programmes
    .map(({ school, specialty, opened, length, status, places }) => {
      const intake = context.programmeIntake(school, specialty);
      return {
        school,
        specialty,
        opened,
        length,
        status,
        places,
        lastIntake: intake?.persons ?? null,
        lastIntakeYear: intake?.year ?? null,
      };
    })
    .sort((a, b) => (`${a.school} ${a.specialty}` < `${b.school} ${b.specialty}` ? -1 : 1));
}

/** The schools, alphabetical by code; aggregates that only name published figures are left out. */
export function schoolEntries(context: CityContext): SchoolEntry[] {
  return context.input.schools
    .filter((school) => school.kind === 'school')
    .map(({ code, nameZh, nameEn, region }) => ({ code, nameZh, nameEn: nameEn ?? '', region }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
