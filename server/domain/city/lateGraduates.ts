import { slice } from '../cube/slice.ts';
import type { CityContext } from './cityContext.ts';
import { studyYears } from './graduationYears.ts';
import { cohortsOf } from './periods.ts';

/** Persons a year beside those who entered in time, as counted over some years. */
export interface SideFlow {
  persons: number;
  years: number;
}

/** Late graduates of a specialty. */
export interface LateGraduates extends SideFlow {
  /** of one who graduates in time, so many graduate late */
  perGraduate: number;
}

/** Cohorts that are counted. */
const COHORTS = 3;

/** Graduates, in time and late, of so many in time. @param late undefined: not known, so none are added */
export function withLate(inTime: number, late: LateGraduates | undefined): number {
  return inTime * (1 + (late?.perGraduate ?? 0));
}

/**
 * Graduates of a summer beyond those who entered in time for it, by specialty: the late ones. Counted over the latest cohorts
 * together, so that a year with fewer on record makes up for one with more, and over the specialty's schools together, so
 * that graduates whom one school hands in for another are nobody's late ones. A specialty of which no cohort is known from
 * both sides is left out.
 */
export function lateGraduates(context: CityContext): Map<string, LateGraduates> {
  const { input } = context;
  const recorded = new Map<string, number>();
  for (const cohort of cohortsOf(input))
    for (const { school, specialty, placement } of context.leaves(cohort))
      recorded.set(`${school}/${specialty}/${cohort}`, placement.counts.graduates);
  const cells = slice(input.enrolment, { groupBy: ['school', 'specialty', 'period'] });
  const rows = Array.from({ length: cells.size }, (_, i) => {
    const [school, specialty, entered] = cells.keys.map((key) => key[i] as string) as [
      string,
      string,
      string,
    ];
    const summer = Number(entered) + studyYears(context, specialty);
    const all = recorded.get(`${school}/${specialty}/${summer}`);
    return { specialty, summer, inTime: cells.value('graduated', i), all };
  });
  const specialties = Map.groupBy(rows, ({ specialty }) => specialty);
  return new Map(
    [...specialties].flatMap(([specialty, list]): [string, LateGraduates][] => {
      const cohorts = [...Map.groupBy(list, ({ summer }) => summer)]
        .filter(
          ([, of]) => of.every(({ inTime }) => inTime !== null) && of.some(({ all }) => all !== undefined),
        )
        .sort(([a], [b]) => a - b)
        .slice(-COHORTS);
      const latest = cohorts.flatMap(([, of]) => of);
      const inTime = latest.reduce((sum, one) => sum + (one.inTime ?? 0), 0);
      if (inTime === 0) return [];
      const persons = Math.max(0, latest.reduce((sum, one) => sum + (one.all ?? 0), 0) - inTime);
      return [[specialty, { persons, years: cohorts.length, perGraduate: persons / inTime }]];
    }),
  );
}
