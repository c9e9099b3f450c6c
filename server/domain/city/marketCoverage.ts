import type { Region } from '../edition/types.ts';
import { parsePeriod, quartersOf, shiftQuarter } from '../facts/period.ts';
import type { CityFacts } from './cityFacts.ts';

/** Quarters that a return speaks for: a full year has every season once, and an older share is no usual share. */
const KNOWN_FOR = 4;

/** A county by code and names. */
export type County = Pick<Region, 'code' | 'nameZh' | 'nameEn'>;

/** Of which counties the city's market is known. */
export interface MarketCoverage {
  /** counties that belong to the city */
  expected: number;
  /** those of them that handed in nothing for the period: the city's counts leave them out */
  missing: readonly County[];
  /** those that handed in nothing in its last four quarters either: nobody knows what share of the demand is theirs */
  unknown: readonly County[];
}

/**
 * Counties that the city's market rests on, by the region list: one that never handed in is missing like one that left a
 * quarter out. What is counted of a part of a county counts as the county's.
 *
 * @param counted regions that the city's counts are made of; the city itself: its own return, which leaves nobody out
 */
export function marketCoverage(
  { index, market }: Pick<CityFacts, 'index' | 'market'>,
  period: string,
  counted: readonly string[],
): MarketCoverage {
  const { settings, regions } = index.edition;
  const counties = regions
    .filter(({ code, parent }) => parent === settings.city && index.isMember(code, period))
    .map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  const expected = counties.length;
  if (counted.includes(settings.city)) return { expected, missing: [], unknown: [] };
  const countyOf = (code: string) => {
    let region = index.regions.get(code);
    while (region && region.parent !== settings.city) region = index.regions.get(region.parent ?? '');
    return region?.code;
  };
  const reported = market
    .filter(({ key }) => isRecent(key.period, period))
    .flatMap(({ key, labels }) => labels[key.dims.indexOf('region')] ?? []);
  const now = new Set(counted.map(countyOf));
  const lately = new Set(reported.map(countyOf));
  const missing = counties.filter(({ code }) => !now.has(code));
  return { expected, missing, unknown: missing.filter(({ code }) => !lately.has(code)) };
}

/** Whether a period has a quarter among the last four up to another's end. */
function isRecent(period: string, upTo: string): boolean {
  const end = quartersOf(upTo).at(-1) as string;
  const start = shiftQuarter(end, 1 - KNOWN_FOR);
  return parsePeriod(period) !== null && quartersOf(period).some((one) => one >= start && one <= end);
}

/** How many counties a demand is known of, where it is not of all: such a demand is none of the city's. */
export interface PartOfCity {
  reporting: number;
  expected: number;
}

/** @returns null where the demand is the whole city's, or nothing is told of it */
export function partOfCity(coverage: MarketCoverage | null | undefined): PartOfCity | null {
  if (!coverage || coverage.unknown.length === 0) return null;
  return { reporting: coverage.expected - coverage.unknown.length, expected: coverage.expected };
}
