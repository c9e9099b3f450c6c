import type { DemoEdition } from './checkSettings.ts';
import { cityMembership } from './cityMembership.ts';
import { lastEntryYear } from './makeEnrolment.ts';
import { type Graduate, type GraduateContext, makeGraduate } from './makeGraduate.ts';
import { occupationChoices } from './occupationChoices.ts';
import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';
import { specialtyRates } from './specialtyRates.ts';

/**
 * Every graduate of every cohort, whether or not the school hands in single records.
 *
 * @param graduates counts by `school/specialty/cohort`
 */
export function makeOutcomes(
  settings: DemoSettings,
  edition: DemoEdition,
  graduates: ReadonlyMap<string, number>,
): Graduate[] {
  const schools = new Map(settings.schools.map((each) => [each.code, each]));
  const specialties = new Map(settings.specialties.map((each) => [each.code, each]));
  const rates = specialtyRates(settings);
  const choices = occupationChoices(settings, edition);
  const isMember = cityMembership(edition);
  // those in the city's total today count as local, whatever the cohort
  const today = String(lastEntryYear(settings));
  const members = settings.counties.filter(({ region }) => isMember(region, today));
  const serial = new Map<string, number>();

  return [...graduates].flatMap(([key, count]) => {
    const [schoolCode = '', specialtyCode = '', cohort = ''] = key.split('/');
    const school = schools.get(schoolCode);
    const specialty = specialties.get(specialtyCode);
    const rate = rates.get(specialtyCode);
    if (!school || !specialty || !rate) throw new RangeError(`invalid programme ${key}; not in the settings`);
    const random = createRandom(settings.seed, `outcomes/${key}`);
    const context: GraduateContext = { settings, school, specialty, rate, choices, members, cohort };
    return Array.from({ length: count }, () => {
      const number = (serial.get(`${schoolCode}/${cohort}`) ?? 0) + 1;
      serial.set(`${schoolCode}/${cohort}`, number);
      const entry = String(Number(cohort) - settings.enrolment.length).slice(2);
      const student = `${entry}${schoolCode.slice(1)}${String(number).padStart(4, '0')}`;
      return makeGraduate(context, student, random);
    });
  });
}
