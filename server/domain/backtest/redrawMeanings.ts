import { randomSource } from '../indicators/random/randomSource.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import { evenNormals } from '../plan/balance/balanceScenarios.ts';
import type { CameAtBalance } from './scoreAtBalance.ts';

/** Enough that the mean over them errs by a seventh of their spread or less. */
export const REDRAWS = 40;

/**
 * What came, were a registered vacancy to mean otherwise: occupations register unequally, and lastingly so. Every occupation's
 * vacancies are multiplied by exp(σz), z by its code alone, so that it means the same in every year of one redraw; then k at
 * balance anew, so that as many are wanted in all. What is common to all occupations falls out there, and the whole of the
 * doubt that a plan weighs is taken as their own.
 *
 * @param spread σ, log scale
 * @returns graduates wanted, persons, by redraw
 * @see docs/decisions/025
 */
export function redrawMeanings(
  { occupations }: Pick<CameAtBalance, 'occupations'>,
  { spread, seed }: { spread: number; seed: number },
): CameAtBalance['occupations'][] {
  const drawn = occupations.map(({ code }) =>
    evenNormals(REDRAWS, randomSource(seedFor(seed, `meaning/${code}`))),
  );
  const all = occupations.reduce((so, { wanted }) => so + wanted, 0);
  return Array.from({ length: REDRAWS }, (_, redraw) => {
    const meant = occupations.map(
      ({ wanted }, o) => wanted * Math.exp(spread * (drawn[o]?.[redraw] as number)),
    );
    const k = all / meant.reduce((so, one) => so + one, 0);
    return occupations.map((one, o) => ({ ...one, wanted: k * (meant[o] as number) }));
  });
}
