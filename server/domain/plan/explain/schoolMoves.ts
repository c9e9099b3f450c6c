import { type Moved, placesMoved } from '../layout/placesMoved.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** Places that change schools in a plan, and what each programme has to do with it. */
export interface SchoolMoves {
  all: Moved[];
  /** of a programme: schools it gives to or takes from, and the places */
  of: (at: number) => Pick<ReasonFacts, 'partners' | 'moves' | 'arrive'>;
}

/** @param intakes entrants of the plan, in the order of the choices */
export function schoolMoves(choices: readonly ProgrammeChoice[], intakes: readonly number[]): SchoolMoves {
  const gives = (at: number) => {
    const { closing, unplanned } = choices[at] as ProgrammeChoice;
    return closing === 'thin' && unplanned === null && (intakes[at] ?? 0) === 0;
  };
  const all = placesMoved(
    choices.map(({ programme, unplanned, last }, i) => ({
      programme: programme.id,
      specialty: programme.specialty,
      // one that does not run, and one that is not planned, neither gives nor takes
      last: unplanned ? 0 : last,
      intake: intakes[i] ?? 0,
      gives: gives(i),
    })),
  );
  const schools = new Map(choices.map(({ programme }) => [programme.id, programme.school]));
  return {
    all,
    of(at) {
      const { id, specialty } = (choices[at] as ProgrammeChoice).programme;
      const moved = all.flatMap(({ from, to }) => {
        if (from === id) return to;
        return to.flatMap(({ programme, places }) => (programme === id ? [{ programme: from, places }] : []));
      });
      const withOthers = moved.map(({ programme, places }) => ({
        school: schools.get(programme) as string,
        places,
      }));
      return {
        // where nothing arrives: who runs the specialty on
        partners:
          gives(at) && moved.length === 0 ? running(specialty) : withOthers.map(({ school }) => school),
        moves: withOthers.map(({ school, places }) => `${school}:${places}`).join(' '),
        arrive: moved.reduce((so, { places }) => so + places, 0),
      };
    },
  };

  function running(specialty: string): string[] {
    return choices.flatMap(({ programme }, i) =>
      programme.specialty === specialty && (intakes[i] ?? 0) > 0 ? [programme.school] : [],
    );
  }
}
