import type { ProgrammeRow } from '../../server/domain/facts/rows.ts';
import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';

/** The programme list: places for all years at work, and the staff and workshop hours that go with them. */
export function makeProgrammes(settings: DemoSettings): ProgrammeRow[] {
  const { length } = settings.enrolment;
  return settings.programmes.map(({ school, specialty, opened, lastEntry, intake }) => {
    const random = createRandom(settings.seed, `programme/${school}/${specialty}`);
    const teachers = Math.max(2, Math.round((intake * length) / random.between(12, 18.5)));
    return {
      school,
      specialty,
      opened: String(opened),
      length,
      places: Math.ceil((intake * length * random.between(1.08, 1.55)) / 10) * 10,
      teachers,
      dualTeachers: random.binomial(teachers, 0.55),
      workshopHours: Math.round(random.between(4, 16) * Math.ceil(intake / 40)) * 100,
      status: lastEntry === null ? 'open' : 'suspended',
    };
  });
}
