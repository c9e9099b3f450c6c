import type { TrueCity } from './trueCity.ts';

const BATCHES = 12;
const TRIES = 3;

/**
 * Who finds work in the field that was learned, as it truly happens: graduates come in batches and choose a relevant occupation
 * in proportion to its relevance and to the jobs left in it; where more come than are wanted all have the same chance, and
 * whoever is turned away tries again, with the next batch too. Some find nothing however much is wanted.
 *
 * @param seekers by specialty, persons
 * @param wanted openings by occupation, persons
 * @returns matched persons by specialty
 */
export function matchGraduates(
  { pairs, friction }: Pick<TrueCity, 'pairs' | 'friction'>,
  seekers: readonly number[],
  wanted: readonly number[],
): number[] {
  const free = [...wanted];
  const matched = seekers.map(() => 0);
  const turnedAway = seekers.map(() => 0);
  for (let batch = 0; batch < BATCHES; batch++) {
    const looking = seekers.map(
      (persons, s) => (persons * (1 - (friction[s] as number))) / BATCHES + (turnedAway[s] as number),
    );
    for (let tries = 0; tries < TRIES; tries++) {
      const pull = pairs.map(({ occupation, weight }) => weight * (free[occupation] as number));
      const pulls = totals(pairs, 'specialty', pull, seekers.length);
      const asked = pairs.map(({ specialty: s }, p) =>
        (pulls[s] as number) > 0 ? ((looking[s] as number) * (pull[p] as number)) / (pulls[s] as number) : 0,
      );
      const asking = totals(pairs, 'occupation', asked, free.length);
      pairs.forEach(({ specialty: s, occupation: o }, p) => {
        const chance = Math.min(1, (free[o] as number) / Math.max(1e-12, asking[o] as number));
        const taken = (asked[p] as number) * chance;
        matched[s] = (matched[s] as number) + taken;
        looking[s] = Math.max(0, (looking[s] as number) - taken);
      });
      asking.forEach((persons, o) => {
        const left = (free[o] as number) - persons;
        free[o] = left < 1e-9 ? 0 : left;
      });
    }
    looking.forEach((persons, s) => {
      turnedAway[s] = persons;
    });
  }
  return matched;
}

function totals(
  pairs: TrueCity['pairs'],
  by: 'specialty' | 'occupation',
  values: readonly number[],
  length: number,
): number[] {
  const sums = new Array<number>(length).fill(0);
  pairs.forEach((pair, p) => {
    sums[pair[by]] = (sums[pair[by]] as number) + (values[p] as number);
  });
  return sums;
}
