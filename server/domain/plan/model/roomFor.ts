import type { PlanLimits, PlanProgramme } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';

/** Entrants that places, teachers or workshop hours have room for. */
export interface Room {
  limit: Extract<LimitName, 'places' | 'teachers' | 'workshop'>;
  /** entrants, whole persons ≥ 0 */
  entrants: number;
  /** the capacity itself, in its unit, and how much of it one entrant takes */
  capacity: number;
  perEntrant: number;
}

/**
 * What a programme's capacity leaves for entrants, once those already on roll stay: x_t + (on roll) ≤ capacity ÷ need of
 * a student. Where the roll is not collected every year of study is taken to be as large: x_t ≤ capacity ÷ length. A
 * capacity that is not collected is no limit.
 *
 * @see method §6, "Constraints"
 */
export function roomFor(programme: PlanProgramme, limits: PlanLimits): Room[] {
  const { places, teachers, workshopHours, onRoll, length } = programme;
  const stays = onRoll.reduce((so, persons) => so + persons, 0);
  const years = onRoll.length > 0 ? 1 : Math.max(1, length);
  const room = (limit: Room['limit'], capacity: number | null, perStudent: number | null): Room[] => {
    if (capacity === null || perStudent === null || !(perStudent > 0)) return [];
    const entrants = (capacity / perStudent - stays) / years;
    return [
      {
        limit,
        entrants: Math.max(0, Math.floor(entrants + 1e-9)),
        capacity,
        perEntrant: perStudent * years,
      },
    ];
  };
  return [
    ...room('places', places, 1),
    ...room('teachers', teachers, 1 / limits.studentsPerTeacher),
    ...room('workshop', workshopHours, limits.workshopHoursPerStudent),
  ];
}
