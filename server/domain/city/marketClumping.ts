import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { clumpingOfCount } from '../indicators/clumping.ts';
import type { CityMarket } from './cityMarket.ts';
import { employerOverlap, NO_OVERLAP, type Overlap } from './employerOverlap.ts';
import type { EmployerVariation } from './employerVariation.ts';
import { addRegions, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';

/** How strongly the vacancies of a row come in clumps. */
export interface Clump {
  /** φ, from 1; null: employers are not known */
  phi: number | null;
  /**
   * From the stated number of employers; or, because none is stated, from the row's parts and how many of them an employer
   * is in, which the returns tell (`parts`) or the edition assumes (`assumed`).
   */
  from: 'employers' | 'parts' | 'assumed' | 'unknown';
}

export const UNKNOWN_CLUMP: Clump = { phi: null, from: 'unknown' };

/** Sums over parts whose φ is known, carried by a crosswalk as counts are: φ of a whole is `weighted / vacancies`. */
export interface ClumpSums {
  /** Σ w V, persons */
  vacancies: number;
  /** Σ w φ V: variance of the sum of parts without an employer in common */
  weighted: number;
  /** Σ √(w φ V): its square is the variance where the same employers are behind all parts */
  deviations: number;
}

export function addClumps(sums: Iterable<ClumpSums>): ClumpSums {
  const total = { vacancies: 0, weighted: 0, deviations: 0 };
  for (const { vacancies, weighted, deviations } of sums) {
    total.vacancies += vacancies;
    total.weighted += weighted;
    total.deviations += deviations;
  }
  return total;
}

/** What one row brings into the sums of a group that it is a part of. */
export function clumpSums({ vacancies }: MarketCounts, { phi }: Clump): ClumpSums {
  if (phi === null || vacancies === null) return addClumps([]);
  return { vacancies, weighted: phi * vacancies, deviations: Math.sqrt(phi * vacancies) };
}

/**
 * Σv² that the employers of an occupation have on average, V² (1 + c²) / (m + c²): a single one has V². Written with φ it
 * would be more, on average by (m + c²) / m, because V² / m varies with the few sizes that it is made of.
 */
function expectedSquares(
  { vacancies, employers, employersAtLeast }: MarketCounts,
  variation: number,
): number {
  if (!vacancies || !employers || employersAtLeast) return 0;
  return (vacancies ** 2 * (1 + variation)) / (employers + variation);
}

/** What is known of the parts of a row. */
interface Parts {
  sums: ClumpSums;
  /** Σv² of their employers, persons² */
  squares: number;
  /** how many of them an employer is in */
  overlap: Overlap;
}

const NO_PARTS: Parts = { sums: addClumps([]), squares: 0, overlap: NO_OVERLAP };

/**
 * φ of a row: from the number of its employers where one was stated, never from an "at least"; else from its parts; else
 * not known. Where its parts show more heaping than the mean and c² tell (two employers with 240 of 984 vacancies, two
 * counties of which one has the large employers), φ is theirs: vacancies that come together in a part do so in the whole.
 *
 * @param stated counts before spreading
 * @param variation c²
 * @see method §1, "Interval"
 */
export function clumpOf(stated: MarketCounts, variation: number, parts: Parts): Clump {
  const { vacancies, employers, employersAtLeast } = stated;
  if (vacancies === null || employers === null || employersAtLeast || (employers === 0 && vacancies > 0))
    return clumpOfParts(stated, parts.sums, parts.overlap);
  const shown = vacancies > 0 ? parts.squares / vacancies : 0;
  return { phi: Math.max(clumpingOfCount(vacancies, employers, variation), shown), from: 'employers' };
}

/**
 * φ of a group without a number of its own: Σ w φ V / Σ w V over its parts, times the occupations that an employer is in,
 * at most as if the same employers were behind all parts.
 *
 * @see method §1, "Groups and crosswalks"
 */
export function clumpOfParts(group: MarketCounts, parts: ClumpSums, overlap: Overlap): Clump {
  if (!(parts.vacancies > 0)) return UNKNOWN_CLUMP;
  const apart = parts.weighted / parts.vacancies;
  // a group of one part has that part's employers
  if (group.employers !== null && !group.employersAtLeast) return { phi: apart, from: 'employers' };
  const known = parts.vacancies >= (group.vacancies ?? 0) * (1 - 1e-9);
  const together = known ? parts.deviations ** 2 / parts.weighted : Number.POSITIVE_INFINITY;
  const factor = Math.max(1, Math.min(overlap.occupations, together));
  return { phi: apart * factor, from: overlap.told || factor < 1 + 1e-9 ? 'parts' : 'assumed' };
}

/** Clumping of one period of the market. */
export interface MarketClumps {
  /** the counted regions together */
  city: Clump;
  regions: ReadonlyMap<string, Clump>;
  /** the city by occupation */
  occupations: ReadonlyMap<string, Clump>;
  /** of employers over occupations */
  overlap: Overlap;
  /** of some regions together */
  ofRegions: (regions: readonly string[]) => Clump;
}

/** Counties as parts: φ of the whole is at least theirs by vacancies. */
function ofCounties(counties: readonly ClumpSums[]): Parts {
  const sums = addClumps(counties);
  return { sums, squares: sums.weighted, overlap: NO_OVERLAP };
}

/** φ of every row that was handed in: of occupations with their sector's c², of regions and the city with the city's. */
export function marketClumps(
  market: CityMarket,
  variation: EmployerVariation,
  { occupationsPerEmployer }: { occupationsPerEmployer: number },
): MarketClumps {
  const overlap = employerOverlap(market, occupationsPerEmployer);
  const reports = [...market.regions].flatMap(([region, { occupations }]) =>
    [...occupations].map(([code, counts]) => {
      const c2 = variation.ofOccupation(code);
      const sums = clumpSums(counts, clumpOf(counts, c2, NO_PARTS));
      return { region, code, sums, squares: expectedSquares(counts, c2) };
    }),
  );
  const ofOccupations = (parts: typeof reports | undefined = []): Parts => ({
    sums: addClumps(parts.map(({ sums }) => sums)),
    squares: parts.reduce((sum, { squares }) => sum + squares, 0),
    overlap,
  });
  const byRegion = Map.groupBy(reports, ({ region }) => region);
  const counted = new Set(market.counted);
  const byCode = Map.groupBy(
    reports.filter(({ region }) => counted.has(region)),
    ({ code }) => code,
  );
  const regions = new Map(
    [...market.regions].map(([region, { total }]) => [
      region,
      clumpOf(total, variation.city, ofOccupations(byRegion.get(region))),
    ]),
  );
  const occupationsOf = (counts: ReadonlyMap<string, MarketCounts>) =>
    new Map(
      [...counts].map(([code, stated]) => [
        code,
        clumpOf(
          stated,
          variation.ofOccupation(code),
          ofCounties((byCode.get(code) ?? []).map(({ sums }) => sums)),
        ),
      ]),
    );
  const ofRegions = (codes: readonly string[]): Clump => {
    const parts = codes.map((code) => ({
      total: market.regions.get(code)?.total ?? NOTHING_COLLECTED,
      clump: regions.get(code) ?? UNKNOWN_CLUMP,
    }));
    const sums = parts.map(({ total, clump }) => clumpSums(total, clump));
    const found = clumpOf(addRegions(parts.map(({ total }) => total)), variation.city, ofCounties(sums));
    const assumed = found.from === 'parts' && parts.some(({ clump }) => clump.from === 'assumed');
    return assumed ? { ...found, from: 'assumed' } : found;
  };
  return {
    city: ofRegions(market.counted),
    regions,
    occupations: occupationsOf(market.stated),
    overlap,
    ofRegions,
  };
}

/** Sums of occupations carried to the targets of a crosswalk; what the shares leave over goes to `remainder`. */
export function allocateClumps(
  occupations: ReadonlyMap<string, ClumpSums>,
  sharesOf: SharesOf,
): { targets: Map<string, ClumpSums>; remainder: ClumpSums } {
  const targets = new Map<string, ClumpSums>();
  let remainder = addClumps([]);
  for (const [from, sums] of occupations) {
    const part = (weight: number) => ({
      vacancies: weight * sums.vacancies,
      weighted: weight * sums.weighted,
      deviations: Math.sqrt(weight) * sums.deviations,
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
