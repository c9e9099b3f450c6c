import { personCount } from '../facts/personCount.ts';
import type { CityContext } from './cityContext.ts';
import { pipelineFacts } from './pipelineFacts.ts';
import { supplyIdentity } from './supplyIdentity.ts';

/**
 * Local supply of the cohorts that have graduated, by specialty and year: those who sought work in the city, whether or not
 * they found it. An accounting identity of their own counts, graduates × (1 − further study) × (1 − unavailable) × local
 * share of those who seek work. Cohorts of which a share is not known are left out.
 *
 * @see method §5
 */
export function localSupply(context: CityContext): Map<string, { year: string; persons: number }[]> {
  return new Map(
    [...pipelineFacts(context)].map(([specialty, history]) => [
      specialty,
      [...history]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([year, { furtherStudy, unavailable, local }]) => {
          if (furtherStudy.n === 0 || unavailable.n === 0 || local.n === 0) return [];
          const share = ({ count, n }: { count: number; n: number }) => count / n;
          const rates = {
            graduation: 1,
            furtherStudy: share(furtherStudy),
            unavailable: share(unavailable),
            local: share(local),
          };
          return [{ year, persons: personCount(supplyIdentity(furtherStudy.n, rates).localSupply) }];
        }),
    ]),
  );
}
