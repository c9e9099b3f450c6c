export const STANCES = ['favourable', 'reserved', 'unfavourable'] as const;
export type Stance = (typeof STANCES)[number];

/** What a school answers to a plan, as a whole or about one programme. */
export interface Opinion {
  /** order of arrival */
  number: number;
  school: string;
  /** `D01/710201`; null: the plan as a whole */
  programme: string | null;
  stance: Stance;
  /** empty only where favourable */
  reason: string;
  /** who answered */
  by: string;
  /** id of their account; null or left out: a name typed without one, or no person did it */
  account?: number | null;
  /** ISO 8601, UTC */
  at: string;
}

/** The opinions that stand, one per school and programme, in the order they came: a later one takes the place of the earlier. */
export function standingOpinions(all: readonly Opinion[]): Opinion[] {
  const standing = new Map<string, Opinion>();
  for (const opinion of all.toSorted((a, b) => a.number - b.number)) {
    const key = `${opinion.school} ${opinion.programme ?? ''}`;
    standing.delete(key);
    standing.set(key, opinion);
  }
  return [...standing.values()];
}
