/** Who may take up what in one scenario, persons. */
export interface Placing {
  /** graduates by specialty */
  supply: readonly number[];
  /** wanted by occupation, what one at work there counts for, and the positions of the specialties that lead there */
  occupations: readonly { wanted: number; weight: number; specialties: readonly number[] }[];
}

const NOBODY = 1e-9;

/**
 * The most that graduates at work can count for: Σ w_o y_so with Σ_o y_so ≤ S_s and Σ_s y_so ≤ N_o. Occupations are filled
 * one after the other, the greatest weight first, each by augmenting paths, so that none already filled gives anybody up.
 *
 * @returns persons at work by occupation, from each of its specialties
 */
export function placeScenario({ supply, occupations }: Placing): number[][] {
  const left = [...supply];
  const taken = occupations.map(({ specialties }) => specialties.map(() => 0));
  const placed = occupations.map(() => 0);
  const order = [...occupations.keys()].sort(
    (a, b) => (occupations[b]?.weight ?? 0) - (occupations[a]?.weight ?? 0) || a - b,
  );
  for (const o of order) {
    const { wanted } = occupations[o] as Placing['occupations'][number];
    // one that counts for nothing is filled too: nobody at work is in excess
    while ((placed[o] as number) < wanted - NOBODY) {
      const persons = bringOne(o, wanted - (placed[o] as number));
      if (persons <= NOBODY) break;
      placed[o] = (placed[o] as number) + persons;
    }
  }
  return taken;

  /** Brings graduates to an occupation along the shortest path from a specialty with some left. @returns persons */
  function bringOne(to: number, most: number): number {
    const via = new Map<number, { occupation: number; at: number; from: number | null }>();
    const queue: { occupation: number; from: number | null }[] = [{ occupation: to, from: null }];
    const seen = new Set([to]);
    for (const { occupation, from } of queue) {
      const { specialties } = occupations[occupation] as Placing['occupations'][number];
      for (const [at, s] of specialties.entries()) {
        if (via.has(s)) continue;
        via.set(s, { occupation, at, from });
        if ((left[s] as number) > NOBODY) return shift(s, most);
        // whoever works elsewhere may come, if somebody else goes there
        occupations.forEach(({ specialties: there }, other) => {
          const place = there.indexOf(s);
          if (place < 0 || seen.has(other) || (taken[other]?.[place] ?? 0) <= NOBODY) return;
          seen.add(other);
          queue.push({ occupation: other, from: s });
        });
      }
    }
    return 0;

    function shift(start: number, limit: number): number {
      const path: { specialty: number; occupation: number; at: number }[] = [];
      let persons = Math.min(limit, left[start] as number);
      for (let s: number | null = start; s !== null; ) {
        const step = via.get(s) as { occupation: number; at: number; from: number | null };
        path.push({ specialty: s, occupation: step.occupation, at: step.at });
        s = step.from;
        // s gives up a place in the occupation that the step before it filled
        if (s !== null) persons = Math.min(persons, heldBy(s, step.occupation));
      }
      left[start] = (left[start] as number) - persons;
      for (const { specialty, occupation, at } of path) {
        add(occupation, at, persons);
        const giver = via.get(specialty)?.from ?? null;
        if (giver !== null) add(occupation, placeOf(giver, occupation), -persons);
      }
      return persons;
    }
  }

  function placeOf(specialty: number, occupation: number): number {
    return occupations[occupation]?.specialties.indexOf(specialty) ?? -1;
  }

  function heldBy(specialty: number, occupation: number): number {
    return taken[occupation]?.[placeOf(specialty, occupation)] ?? 0;
  }

  function add(occupation: number, at: number, persons: number): void {
    const row = taken[occupation] as number[];
    row[at] = (row[at] as number) + persons;
  }
}
