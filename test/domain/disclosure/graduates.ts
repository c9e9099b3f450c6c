import { graduatesOf, makeEnrolment } from '../../../scripts/demo/makeEnrolment.ts';
import { makeOutcomes } from '../../../scripts/demo/makeOutcomes.ts';
import { readSettings } from '../../../scripts/demo/readSettings.ts';
import type { PersonRecord } from '../../../server/domain/disclosure/crossTable.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';

/** Every graduate of the demonstration city by the number its school gave, those of later cohorts last. */
export async function demonstrationGraduates(): Promise<Map<string, PersonRecord>> {
  const settings = await readSettings();
  const edition = await loadEdition(new URL('../../../data/editions/tonghua', import.meta.url).pathname);
  const enrolment = makeEnrolment(settings);
  const counts = graduatesOf(enrolment, settings.enrolment.length);
  return new Map(
    makeOutcomes(settings, edition, counts).map((one) => [
      one.student,
      {
        school: one.school,
        specialty: one.specialty,
        cohort: one.cohort,
        outcome: one.outcome,
        county: one.region ?? '',
        occupation: one.occupation ?? '',
      },
    ]),
  );
}

/** Like the city of the study: 3,000 graduates of one cohort, 20 schools, 60 specialties, 8 counties, 8 outcomes. */
export function studyGraduates(seed: number, size = 3000): Map<string, PersonRecord> {
  const random = randomSource(seed);
  const below = (n: number) => Math.floor(random() * n);
  return new Map(
    Array.from({ length: size }, (_, i) => {
      const school = below(20);
      return [
        `g${i}`,
        {
          school: `D${school}`,
          // each school teaches six of them
          specialty: `S${(school * 3 + below(6)) % 60}`,
          county: `C${Math.floor(8 * random() ** 2)}`,
          outcome: `O${Math.floor(8 * random() ** 2)}`,
        },
      ];
    }),
  );
}
