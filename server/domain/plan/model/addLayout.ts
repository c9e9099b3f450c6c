import type { PlanInput } from '../planInput.ts';
import type { ProgrammeColumns } from './addProgramme.ts';
import { leastAfter } from './leastAfter.ts';
import { type ModelBuilder, weightedSum } from './modelBuilder.ts';

/**
 * Adds what holds a specialty together across schools.
 *
 * Where a thin class may be moved: what the partners take in beyond their largest change is at most what closed classes
 * had, and the specialty as a whole (red cards aside) falls no lower than the sum of what each school's last intake is
 * after the largest change down: moving a class takes no more places from the city than one year may.
 *
 * Where every school of a county that runs a specialty may stop: one that goes on is worth `reachWeight`.
 */
export function addLayout(
  builder: ModelBuilder,
  { limits, schools }: PlanInput,
  programmes: readonly ProgrammeColumns[],
): void {
  const running = programmes.filter(({ choice }) => choice.standing === 'running' && !choice.unplanned);
  const bySpecialty = Map.groupBy(running, ({ choice }) => choice.programme.specialty);
  for (const [specialty, here] of bySpecialty) {
    const movable = here.filter(({ choice }) => choice.closing === 'thin');
    if (movable.length > 0) addMoves(specialty, here, movable);
  }
  if (limits.reachWeight > 0) addReach();

  function addMoves(of: string, here: ProgrammeColumns[], movable: ProgrammeColumns[]): void {
    const takenIn = here
      .filter(({ choice }) => (choice.intervals.at(-1)?.high ?? 0) > choice.changeHigh)
      .map(({ choice, intake }) => {
        const id = choice.programme.id;
        const column = builder.addColumn({ kind: 'taken_in', of: id }, 0, Number.POSITIVE_INFINITY, 0);
        builder.addRow({ limit: 'change', of: id }, Number.NEGATIVE_INFINITY, choice.changeHigh, {
          constant: intake.constant,
          terms: [...intake.terms, { column, factor: -1 }],
        });
        return { column, factor: 1 };
      });
    const stays = weightedSum(movable.map(({ choice, open }) => ({ of: open, factor: choice.last })));
    const had = movable.reduce((so, { choice }) => so + choice.last, 0);
    builder.addRow({ limit: 'moves', of }, Number.NEGATIVE_INFINITY, had, {
      constant: stays.constant,
      terms: [...stays.terms, ...takenIn],
    });

    const kept = here.filter(({ choice }) => choice.closing === null || choice.closing === 'thin');
    const least = kept.reduce((so, { choice }) => so + leastAfter(choice.last, limits), 0);
    const total = weightedSum(kept.map(({ intake }) => ({ of: intake, factor: 1 })));
    builder.addRow({ limit: 'specialty_total', of }, least, Number.POSITIVE_INFINITY, total);
  }

  function addReach(): void {
    const county = new Map(schools.map(({ code, region }) => [code, region]));
    const all = programmes.filter(({ choice }) => choice.standing === 'running' && choice.last > 0);
    const byReach = Map.groupBy(all, ({ choice: { programme } }) =>
      JSON.stringify([programme.specialty, county.get(programme.school) ?? '']),
    );
    for (const [key, here] of byReach) {
      if (here.some(({ choice }) => choice.unplanned || choice.closing === null)) continue;
      const [of = '', region = ''] = JSON.parse(key) as string[];
      const column = builder.addColumn({ kind: 'reach', of, county: region }, 0, 1, -limits.reachWeight);
      builder.addOffset(limits.reachWeight);
      const open = weightedSum(here.map((one) => ({ of: one.open, factor: -1 })));
      builder.addRow({ limit: 'link', of }, Number.NEGATIVE_INFINITY, 0, {
        constant: open.constant,
        terms: [...open.terms, { column, factor: 1 }],
      });
    }
  }
}
