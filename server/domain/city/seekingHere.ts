import { slice } from '../cube/slice.ts';
import type { Share } from '../indicators/betaPrior.ts';
import type { CityFacts } from './cityFacts.ts';
import type { PlacementLeaf } from './placementLeaves.ts';

/** A share of those who seek work, with how many of its records do not tell who is still looking. */
export interface SeekingShare extends Share {
  /** records, of `n`, whose share stands on the employed alone; left out: none */
  guessed?: number;
}

/**
 * Of those who seek work, how many do so in the city: working here or still looking, over all who work or look. Measured
 * on the employed alone, a specialty in surplus would send its graduates away and look balanced.
 *
 * - Of the employed only those whose place of work is known count; those still looking count in the same proportion.
 * - Whoever left for want of a job here is not asked and counts as working elsewhere.
 * - An outcome that nobody registered tells nothing and is left out.
 * - Returns do not tell who is still looking: the share is then the square root of that among the employed, and every
 *   record of it is `guessed`.
 *
 * @param looking share of the specialty's graduates without a placement who are still looking, see {@link lookingShares}
 * @returns persons, not whole where places of work are unknown; n = 0: nothing is known
 * @see method §5
 */
export function seekingHere(
  { placement, from }: Pick<PlacementLeaf, 'placement' | 'from'>,
  looking: number,
): SeekingShare {
  const { graduates, placed, employed, local, local_known } = placement.counts;
  const here = Math.min(local, local_known);
  if (from === 'returns') {
    const share = local_known > 0 ? Math.sqrt(here / local_known) : 0;
    return { count: share * local_known, n: local_known, guessed: local_known };
  }
  const seeking = looking * (graduates - placed);
  // nobody works: all who look are here
  if (employed === 0) return { count: seeking, n: seeking, guessed: 0 };
  const counted = (seeking * local_known) / employed;
  return { count: here + counted, n: local_known + counted, guessed: 0 };
}

/**
 * Of the graduates of a specialty's cohort without a placement, the share still looking for work 待就业; the others do not
 * seek any, or nobody registered their outcome. A programme's are taken to be its specialty's, so that they add up to it.
 */
export function lookingShares(
  input: Pick<CityFacts, 'outcomes'>,
): (specialty: string, cohort: string) => number {
  const cells = slice(input.outcomes, { groupBy: ['specialty', 'outcome', 'period'] });
  const graduates = cells.column('graduates');
  const placed = cells.column('placed');
  const counts = new Map<string, { looking: number; unplaced: number }>();
  for (let i = 0; i < cells.size; i++) {
    const [specialty, outcome, cohort] = cells.keys.map((key) => key[i] as string);
    const of = counts.get(`${specialty} ${cohort}`) ?? { looking: 0, unplaced: 0 };
    counts.set(`${specialty} ${cohort}`, of);
    of.unplaced += (graduates[i] as number) - (placed[i] as number);
    if (outcome === 'seeking') of.looking += graduates[i] as number;
  }
  return (specialty, cohort) => {
    const of = counts.get(`${specialty} ${cohort}`);
    return of && of.unplaced > 0 ? of.looking / of.unplaced : 0;
  };
}
