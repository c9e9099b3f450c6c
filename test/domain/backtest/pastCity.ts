import { enrolmentRow } from '../../../scripts/demo/enrolmentRow.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import type { EnrolmentRow, ProgrammeRow } from '../../../server/domain/facts/rows.ts';
import type { PlanFacts } from '../../../server/domain/plan/input/planInputOf.ts';
import { cityFacts, marketBlocks, outcomeBlocks } from '../publication/cityFacts.ts';

export const AUTUMN = 2026;

/** Specialties that share an occupation, and one on its own; each at one school. */
const TAUGHT = [
  { school: 'D01', specialty: '660101' },
  { school: 'D01', specialty: '660102' },
  { school: 'D02', specialty: '730601' },
] as const;

export interface Past {
  /** quarters of vacancies on record, up to 2026Q3 */
  quarters: number;
  /** new vacancies of an occupation in the k-th quarter before the last */
  vacancies?: (occupation: string, before: number) => number;
  /** entrants of a specialty in a year */
  entrants?: (specialty: string, year: number) => number;
  /** places announced for each entrant who came */
  places?: number;
  /** whether new vacancies are counted; else only those open at the end of a quarter */
  flow?: boolean;
}

/** A small city where everybody stays to the end, 1 in 10 studies on, and nothing else changes. */
export function pastCity({
  quarters,
  vacancies = () => 100,
  entrants = () => 60,
  places = 1,
  flow = true,
}: Past): PlanFacts {
  const periods = Array.from({ length: quarters }, (_, i) => ({
    period: shiftQuarter('2026Q3', i - quarters + 1),
    before: quarters - 1 - i,
  }));
  const market = marketBlocks(
    periods.flatMap(({ period, before }) =>
      ['6-18', '6-24', '4-01'].flatMap((occupation) =>
        ['220502', '220503'].map((region) => {
          const persons = Math.round(vacancies(occupation, before) / 2);
          return {
            period,
            region,
            occupation,
            vacancies: persons,
            seekers: 50,
            newVacancies: flow ? persons : null,
            newSeekers: flow ? 50 : null,
          };
        }),
      ),
    ),
  );
  const enrolment = createAccumulator('enrolment', { dataKind: 'real' });
  for (const one of TAUGHT) {
    for (let year = 2012; year <= AUTUMN; year++) {
      const enrolled = entrants(one.specialty, year);
      const row = (stage: EnrolmentRow['stage'], counts: Partial<EnrolmentRow>) =>
        enrolment.add(enrolmentRow({ ...one, entryYear: String(year), stage }, counts));
      row('intake', { planned: Math.round(enrolled * places), enrolled });
      for (let k = 0; k < 3; k++)
        if (year + k <= AUTUMN) row(`year${k + 1}` as EnrolmentRow['stage'], { onRoll: enrolled });
      if (year + 3 <= AUTUMN) row('graduated', { graduated: enrolled });
    }
  }
  const outcomes = outcomeBlocks(
    TAUGHT.flatMap((one) =>
      Array.from({ length: AUTUMN - 2014 }, (_, i) => String(2015 + i)).flatMap((cohort) => {
        const graduates = entrants(one.specialty, Number(cohort) - 3);
        const study = Math.round(graduates / 10);
        return [
          { ...one, cohort, times: graduates - study },
          {
            ...one,
            cohort,
            times: study,
            outcome: 'further_study' as const,
            region: null,
            occupation: null,
            pay: null,
            matched: null,
            contract: null,
            insured: null,
          },
        ];
      }),
    ),
  );
  const programmes: ProgrammeRow[] = TAUGHT.map((one) => ({
    ...one,
    opened: '2012',
    length: 3,
    places: null,
    teachers: null,
    dualTeachers: null,
    workshopHours: null,
    status: 'open',
  }));
  return {
    city: cityFacts({ market, enrolment: [...enrolment.blocks()], outcomes, programmes }),
    pool: [],
    associations: [],
  };
}
