import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { clumpingOfCount } from '../indicators/clumping.ts';
import type { CityMarket } from './cityMarket.ts';
import type { EmployerVariation } from './employerVariation.ts';
import { addRegions, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';

/** How strongly the vacancies of a row come in clumps. */
export interface Clump {
  /** φ, from 1; null: employers are not known */
  phi: number | null;
  /** from the stated number of employers, or from the row's parts because none is stated */
  from: 'employers' | 'parts' | 'unknown';
}

export const UNKNOWN_CLUMP: Clump = { phi: null, from: 'unknown' };

/** Sums over parts whose φ is known, carried by a crosswalk as counts are: φ of a whole is `weighted / vacancies`. */
export interface ClumpSums {
  /** Σ w V, persons */
  vacancies: number;
  /** Σ w φ V */
  weighted: number;
}

export function addClumps(sums: Iterable<ClumpSums>): ClumpSums {
  const total = { vacancies: 0, weighted: 0 };
  for (const { vacancies, weighted } of sums) {
    total.vacancies += vacancies;
    total.weighted += weighted;
  }
  return total;
}

/** What one row brings into the sums of a group that it is a part of. */
export function clumpSums({ vacancies }: MarketCounts, { phi }: Clump): ClumpSums {
  if (phi === null || vacancies === null) return { vacancies: 0, weighted: 0 };
  return { vacancies, weighted: phi * vacancies };
}

/** Σ V² / m over parts: the least Σv² that their employers can have, all seeking equally many. */
function leastSquares(parts: readonly MarketCounts[]): number {
  return parts.reduce(
    (sum, { vacancies, employers, employersAtLeast }) =>
      vacancies && employers && !employersAtLeast ? sum + vacancies ** 2 / employers : sum,
    0,
  );
}

/**
 * φ of a row: from the number of its employers where one was stated, never from an "at least"; else from its parts; else
 * not known. Where its parts prove more heaping than the mean and c² tell (two employers with 240 of 984 vacancies), φ
 * is what they prove.
 *
 * @param stated counts before spreading
 * @param sums of its parts
 * @param variation c²
 * @param parts disjoint parts of the row, as far as they are known
 * @see method §1, "Interval"
 */
export function clumpOf(
  stated: MarketCounts,
  sums: ClumpSums,
  variation: number,
  parts: readonly MarketCounts[],
): Clump {
  const { vacancies, employers, employersAtLeast } = stated;
  if (vacancies === null || employers === null || employersAtLeast || (employers === 0 && vacancies > 0))
    return clumpOfParts(stated, sums);
  const proven = vacancies > 0 ? leastSquares(parts) / vacancies : 0;
  return { phi: Math.max(clumpingOfCount(vacancies, employers, variation), proven), from: 'employers' };
}

/**
 * φ of a group without a number of its own: Σ w φ V / Σ w V over its parts.
 *
 * @see method §1, "Groups and crosswalks"
 */
export function clumpOfParts({ employers, employersAtLeast }: MarketCounts, parts: ClumpSums): Clump {
  if (!(parts.vacancies > 0)) return UNKNOWN_CLUMP;
  // a group of one part has that part's employers
  const from = employers !== null && !employersAtLeast ? 'employers' : 'parts';
  return { phi: parts.weighted / parts.vacancies, from };
}

/** Clumping of one period of the market. */
export interface MarketClumps {
  /** the counted regions together */
  city: Clump;
  regions: ReadonlyMap<string, Clump>;
  /** the city by occupation */
  occupations: ReadonlyMap<string, Clump>;
  /** of some regions together */
  ofRegions: (regions: readonly string[]) => Clump;
}

/** φ of every row that was handed in: of occupations with their sector's c², of regions and the city with the city's. */
export function marketClumps(market: CityMarket, variation: EmployerVariation): MarketClumps {
  const reports = [...market.regions].flatMap(([region, { occupations }]) =>
    [...occupations].map(([code, counts]) => {
      const clump = clumpOf(counts, addClumps([]), variation.ofOccupation(code), []);
      return { region, code, counts, sums: clumpSums(counts, clump) };
    }),
  );
  const of = (stated: MarketCounts, parts: typeof reports | undefined = [], c2 = variation.city) =>
    clumpOf(
      stated,
      addClumps(parts.map(({ sums }) => sums)),
      c2,
      parts.map(({ counts }) => counts),
    );
  const byRegion = Map.groupBy(reports, ({ region }) => region);
  const counted = new Set(market.counted);
  const byCode = Map.groupBy(
    reports.filter(({ region }) => counted.has(region)),
    ({ code }) => code,
  );
  const regions = new Map(
    [...market.regions].map(([region, { total }]) => [region, of(total, byRegion.get(region))]),
  );
  const ofRegions = (codes: readonly string[]) => {
    const totals = codes.map((code) => market.regions.get(code)?.total ?? NOTHING_COLLECTED);
    const sums = totals.map((total, i) => clumpSums(total, regions.get(codes[i] as string) ?? UNKNOWN_CLUMP));
    const parts = codes.flatMap((code) => byRegion.get(code) ?? []);
    return clumpOf(
      addRegions(totals),
      addClumps(sums),
      variation.city,
      parts.map(({ counts }) => counts),
    );
  };
  return {
    city: ofRegions(market.counted),
    regions,
    occupations: new Map(
      [...market.stated].map(([code, counts]) => [
        code,
        of(counts, byCode.get(code), variation.ofOccupation(code)),
      ]),
    ),
    ofRegions,
  };
}

/** Sums of occupations carried to the targets of a crosswalk; what the shares leave over goes to `remainder`. */
export function allocateClumps(
  occupations: ReadonlyMap<string, ClumpSums>,
  sharesOf: SharesOf,
): { targets: Map<string, ClumpSums>; remainder: ClumpSums } {
  const targets = new Map<string, ClumpSums>();
  let remainder: ClumpSums = { vacancies: 0, weighted: 0 };
  for (const [from, sums] of occupations) {
    const part = (weight: number) => ({
      vacancies: weight * sums.vacancies,
      weighted: weight * sums.weighted,
    });
    let assigned = 0;
    for (const { code, weight } of sharesOf(from)) {
      assigned += weight;
      targets.set(code, addClumps([targets.get(code) ?? part(0), part(weight)]));
    }
    if (assigned < 1) remainder = addClumps([remainder, part(1 - assigned)]);
  }
  return { targets, remainder };
}
