import { leastAfter } from '../model/leastAfter.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';

/** What a plan does around one programme, that its own number rests on: in its specialty and at its school. */
export interface Around {
  /** places of the specialty at all schools, as last year and as recommended */
  specialtyLast: number;
  specialtyPlan: number;
  /**
   * where thin classes may be moved, of the programmes of the specialty that no red card lets stop: places of last year, those that
   * they keep at least, every one cut by the largest change, and those that they keep; null: none may
   */
  kept: { last: number; least: number; plan: number } | null;
  /** a thin class of the specialty stops, so that somebody takes its places in */
  closes: boolean;
  /** programmes of the specialty that run on */
  running: number;
  /** schools at which the specialty opens */
  openedAt: string[];
  /** programmes that the school opens, and closes */
  openings: number;
  closures: number;
}

/**
 * What happens around every programme, in their order.
 *
 * @param intakes entrants of the plan, in the same order
 */
export function aroundProgrammes(
  { limits }: Pick<PlanInput, 'limits'>,
  choices: readonly ProgrammeChoice[],
  intakes: readonly number[],
): Around[] {
  const all = choices.map((choice, i) => ({ choice, intake: intakes[i] ?? 0 }));
  const ofSpecialty = new Map(
    [...Map.groupBy(all, ({ choice }) => choice.programme.specialty)].map(([code, here]) => {
      const opened = here.filter(({ choice, intake }) => choice.standing === 'candidate' && intake > 0);
      const movable = here.filter(({ choice }) => choice.closing === 'thin' && !choice.unplanned);
      const keeping = here.filter(
        ({ choice }) =>
          choice.standing === 'running' &&
          !choice.unplanned &&
          (choice.closing === null || choice.closing === 'thin'),
      );
      return [
        code,
        {
          specialtyLast: sum(here, ({ choice }) => choice.last),
          specialtyPlan: sum(here, ({ intake }) => intake),
          kept:
            movable.length === 0
              ? null
              : {
                  last: sum(keeping, ({ choice }) => choice.last),
                  least: sum(keeping, ({ choice }) => leastAfter(choice.last, limits)),
                  plan: sum(keeping, ({ intake }) => intake),
                },
          closes: movable.some(({ choice, intake }) => choice.last > 0 && intake === 0),
          running: here.filter(({ choice, intake }) => choice.standing === 'running' && intake > 0).length,
          openedAt: opened.map(({ choice }) => choice.programme.school),
        },
      ];
    }),
  );
  const ofSchool = new Map(
    [...Map.groupBy(all, ({ choice }) => choice.programme.school)].map(([code, here]) => [
      code,
      {
        openings: here.filter(({ choice, intake }) => choice.standing !== 'running' && intake > 0).length,
        closures: here.filter(({ choice, intake }) => choice.standing === 'running' && intake === 0).length,
      },
    ]),
  );
  return choices.map(({ programme: { specialty, school } }) => ({
    ...(ofSpecialty.get(specialty) as Omit<Around, 'openings' | 'closures'>),
    ...(ofSchool.get(school) as Pick<Around, 'openings' | 'closures'>),
  }));
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((so, one) => so + of(one), 0);
}
