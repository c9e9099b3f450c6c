import { fileURLToPath } from 'node:url';
import type { Edition } from '../../../server/domain/edition/types.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';
import { readSettings } from '../../demo/readSettings.ts';
import type { Condition } from './conditions.ts';

const OCCUPATIONS = 80;

/** What all simulated cities have in common: who teaches what, and which specialty leads to which occupation. */
export interface CityFrame {
  /** the product's own, cut down to the occupations and specialties of the frame, with nothing but matching to weigh */
  edition: Edition;
  /** shares of graduates who study on, and of those employed who work in the city */
  specialties: { code: string; study: number; local: number }[];
  /** vacancies relative to the others'; the share that the crosswalk gives to specialties of the frame */
  occupations: { code: string; field: string; size: number; allotted: number }[];
  /** by position; the weight is the crosswalk's relevance */
  pairs: { specialty: number; occupation: number; weight: number }[];
  /** entrants relative to those of the specialty's other programmes */
  programmes: { school: string; specialty: number; size: number }[];
  schools: string[];
  condition: Condition;
}

/**
 * The frame of the demonstration's schools and the edition's crosswalk, with the occupations of most vacancies and at least the
 * largest of every specialty. Priorities are left out, and what the condition leaves out: then only the composition of places is
 * decided.
 */
export async function cityFrame(condition: Condition): Promise<CityFrame> {
  const edition = await loadEdition(
    fileURLToPath(new URL('../../../data/editions/tonghua', import.meta.url)),
  );
  const demo = await readSettings();
  const sizes = new Map(demo.occupations.map((one) => [one.code, one]));
  const taught = new Set(demo.specialties.map(({ code }) => code));
  const leads = edition.occupationSpecialty.filter(({ from, to }) => sizes.has(from) && taught.has(to));
  const bySize = [...new Set(leads.map(({ from }) => from))].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1),
  );
  const kept = new Set(
    demo.specialties.flatMap(({ code }) => {
      const own = new Set(leads.flatMap(({ from, to }) => (to === code ? [from] : [])));
      return bySize.find((occupation) => own.has(occupation)) ?? [];
    }),
  );
  for (const occupation of bySize) if (kept.size < OCCUPATIONS) kept.add(occupation);

  const occupations = [...kept].sort();
  const specialties = demo.specialties.map(({ code, study, local }) => ({ code, study, local }));
  const crosswalk = leads.filter(({ from }) => kept.has(from));
  const relevance = (occupation: string) =>
    crosswalk.reduce((so, { from, weight }) => so + (from === occupation ? weight : 0), 0);
  const whole = condition.crosswalk === 'whole';
  const shares = crosswalk.map((row) => ({ ...row, weight: row.weight / (whole ? relevance(row.from) : 1) }));
  return {
    condition,
    edition: cutDown(edition, condition, { occupations: kept, specialties: taught, shares }),
    specialties,
    occupations: occupations.map((code) => ({
      code,
      field: sizes.get(code)?.field ?? '',
      size: sizeOf(code),
      allotted: whole ? 1 : Math.min(1, relevance(code)),
    })),
    pairs: crosswalk.map(({ from, to, weight }) => ({
      specialty: specialties.findIndex(({ code }) => code === to),
      occupation: occupations.indexOf(from),
      weight,
    })),
    programmes: demo.programmes
      .filter(({ lastEntry }) => lastEntry === null)
      .map(({ school, specialty, intake }) => ({
        school,
        specialty: specialties.findIndex(({ code }) => code === specialty),
        size: intake,
      })),
    schools: demo.schools.map(({ code }) => code),
  };

  function sizeOf(occupation: string): number {
    return sizes.get(occupation)?.vacancies ?? 0;
  }
}

function cutDown(
  edition: Edition,
  { classes, openings }: Condition,
  to: {
    occupations: ReadonlySet<string>;
    specialties: ReadonlySet<string>;
    shares: Edition['occupationSpecialty'];
  },
): Edition {
  const { settings } = edition;
  return {
    ...edition,
    occupations: edition.occupations.filter(
      ({ code, level }) => level !== 'occupation' || to.occupations.has(code),
    ),
    specialties: edition.specialties.filter(({ code }) => to.specialties.has(code)),
    occupationSpecialty: to.shares,
    settings: {
      ...settings,
      plan: {
        ...settings.plan,
        classMin: classes ? settings.plan.classMin : 1,
        workshopHoursPerStudent: null,
        openingsPerSchool: openings ? settings.plan.openingsPerSchool : 0,
        closuresPerSchool: classes ? settings.plan.closuresPerSchool : 0,
        candidates: openings ? settings.plan.candidates : 0,
        priorities: {},
        care: {},
      },
    },
  };
}
