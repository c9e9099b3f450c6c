import type { ProgrammeChoice } from '../model/programmeChoice.ts';

export interface Moved {
  /** programme that gives, and its partners that take in */
  from: string;
  to: { programme: string; places: number }[];
}

/**
 * Where the places of closed thin classes go: to the schools that run the same specialty on, by how much each of them grows;
 * where none grows, to all of them alike, for their classes have the room.
 *
 * @param intakes entrants, in the order of the choices
 */
export function placesMoved(choices: readonly ProgrammeChoice[], intakes: readonly number[]): Moved[] {
  return choices.flatMap((choice, i) => {
    if (choice.closing !== 'thin' || (intakes[i] ?? 0) > 0) return [];
    const { id, school, specialty } = choice.programme;
    const partners = choices.flatMap((other, k) => {
      const runsOn =
        other.programme.specialty === specialty &&
        other.programme.school !== school &&
        other.standing === 'running' &&
        (intakes[k] ?? 0) > 0;
      return runsOn ? [{ programme: other.programme.id, grows: (intakes[k] ?? 0) - other.last }] : [];
    });
    const growing = partners.filter(({ grows }) => grows > 0);
    const takers = growing.length > 0 ? growing : partners;
    const all = growing.reduce((so, { grows }) => so + grows, 0);
    const to = takers.map(({ programme, grows }) => ({
      programme,
      places: all > 0 ? (choice.last * grows) / Math.max(all, choice.last) : 0,
    }));
    return [{ from: id, to }];
  });
}
