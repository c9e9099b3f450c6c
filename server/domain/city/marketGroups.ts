import type { RowSubject } from '../facts/rowKey.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import { ancestorsOf } from './ancestorsOf.ts';
import type { CityContext } from './cityContext.ts';
import type { CityMarket } from './cityMarket.ts';
import type { Overlap } from './employerOverlap.ts';
import {
  addClumps,
  allocateClumps,
  type Clump,
  type ClumpSums,
  clumpOfParts,
  clumpSums,
  UNKNOWN_CLUMP,
} from './marketClumping.ts';
import { addOccupations, allocateMarket, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';

/** Code of the row that holds what no crosswalk row assigns. */
export const UNALLOCATED = 'unallocated';
/** Its name: a code-list entry that every edition has, as `0` is of sectors. */
export const UNALLOCATED_NAME = { nameZh: '未分配', nameEn: 'Not allocated' };

/** One group of a supply-demand table before its counts are made whole. */
export interface MarketGroup {
  subject: RowSubject;
  /** after spreading */
  counts: MarketCounts;
  /** as stated, before anything was spread */
  stated: MarketCounts;
  clump: Clump;
  /** what it brings into a group above it */
  sums: ClumpSums;
  /** code of the group above whose ratio stands in for small counts; null: the city's does */
  ancestors: readonly string[];
}

type Grouping = (context: CityContext, market: CityMarket) => MarketGroup[];

/** How the city's market of a period is divided, by dimension. The groups of each sum to the city, but for regions. */
export const MARKET_GROUPINGS = {
  city: (context, market) => {
    const { city, nameZh, nameEn } = context.input.index.edition.settings;
    const subject = { key: { period: market.period, region: city }, nameZh, nameEn };
    return [asStated(subject, market.total, context.clumps(market.period).city)];
  },

  sector: (context, market) => {
    const { index } = context.input;
    const { groupOf, remainder } = allocated(context, market, index.sectorsOfOccupation);
    return index.edition.sectors.map(({ code, nameZh, nameEn }) => {
      const subject = { key: { period: market.period, sector: code }, nameZh, nameEn };
      const group = groupOf(code, subject, []);
      return code === '0' ? joined(group, remainder, context.clumps(market.period).overlap) : group;
    });
  },

  specialty: (context, market) => {
    const { index, programmes } = context.input;
    const shares = capacityWeights(index.specialtiesOfOccupation, context.referenceCapacity);
    const { targets, groupOf, remainder } = allocated(context, market, shares);
    const wanted = [...targets].filter(
      ([, counts]) => (counts.vacancies ?? 0) > 0 || (counts.seekers ?? 0) > 0,
    );
    const codes = new Set([
      ...wanted.map(([code]) => code),
      ...programmes.map((programme) => programme.specialty),
    ]);
    const groups = [...codes].sort().map((code): MarketGroup => {
      const entry = index.specialties.get(code);
      const subject = {
        key: { period: market.period, specialty: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
      };
      return groupOf(code, subject, ancestorsOf(code, index.specialties, index.specialtyGroups));
    });
    const key = { period: market.period, specialty: UNALLOCATED };
    return [...groups, { ...remainder, subject: { key, ...UNALLOCATED_NAME } }];
  },

  occupation: (context, market) => {
    const { index } = context.input;
    const clumps = context.clumps(market.period).occupations;
    const groups = [...market.occupations].map(([code, counts]): MarketGroup => {
      const entry = index.occupations.get(code);
      const subject = {
        key: { period: market.period, occupation: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
      };
      const stated = market.stated.get(code) as MarketCounts;
      const clump = clumps.get(code) ?? UNKNOWN_CLUMP;
      const ancestors = ancestorsOf(code, index.occupations);
      return { subject, counts, stated, clump, sums: clumpSums(stated, clump), ancestors };
    });
    if (market.left.vacancies === null && market.left.seekers === null) return groups;
    const key = { period: market.period, occupation: UNALLOCATED };
    return [...groups, asStated({ key, ...UNALLOCATED_NAME }, market.left, UNKNOWN_CLUMP)];
  },

  region: (context, market) => {
    const { edition } = context.input.index;
    const clumps = context.clumps(market.period).regions;
    return edition.regions
      .filter((region) => region.parent === edition.settings.city)
      .map(({ code, nameZh, nameEn }) => {
        const subject = { key: { period: market.period, region: code }, nameZh, nameEn };
        const counts = market.regions.get(code)?.total ?? NOTHING_COLLECTED;
        return asStated(subject, counts, clumps.get(code) ?? UNKNOWN_CLUMP);
      });
  },
} satisfies Record<string, Grouping>;

/** A group into which nothing is spread. */
function asStated(subject: RowSubject, counts: MarketCounts, clump: Clump): MarketGroup {
  return { subject, counts, stated: counts, clump, sums: clumpSums(counts, clump), ancestors: [] };
}

/** The city's occupations carried by a crosswalk to its targets, after spreading and as stated. */
function allocated(context: CityContext, market: CityMarket, shares: SharesOf) {
  const { targets, remainder } = allocateMarket(market.occupations, market.left, shares);
  const stated = allocateMarket(market.stated, NOTHING_COLLECTED, shares);
  const { occupations: clumps, overlap } = context.clumps(market.period);
  const clumped = allocateClumps(
    new Map(
      [...market.stated].map(([code, row]) => [code, clumpSums(row, clumps.get(code) ?? UNKNOWN_CLUMP)]),
    ),
    shares,
  );
  const made = (
    subject: RowSubject,
    counts: MarketCounts,
    before: MarketCounts,
    sums: ClumpSums,
    ancestors: readonly string[],
  ): MarketGroup => ({
    subject,
    counts,
    stated: before,
    clump: clumpOfParts(before, sums, overlap),
    sums,
    ancestors,
  });
  const none = addClumps([]);
  return {
    targets,
    groupOf: (code: string, subject: RowSubject, ancestors: readonly string[]) =>
      made(
        subject,
        targets.get(code) ?? NOTHING_COLLECTED,
        stated.targets.get(code) ?? NOTHING_COLLECTED,
        clumped.targets.get(code) ?? none,
        ancestors,
      ),
    remainder: made({ key: {}, ...UNALLOCATED_NAME }, remainder, stated.remainder, clumped.remainder, []),
  };
}

/** A group with what else belongs to it. */
function joined(group: MarketGroup, other: MarketGroup, overlap: Overlap): MarketGroup {
  return { ...group, ...joinedCounts([group, other], overlap) };
}

/** Several groups as one: the group above them. */
export function joinedCounts(
  groups: readonly MarketGroup[],
  overlap: Overlap,
): Pick<MarketGroup, 'counts' | 'stated' | 'clump' | 'sums'> {
  const stated = addOccupations(groups.map((group) => group.stated));
  const sums = addClumps(groups.map((group) => group.sums));
  return {
    counts: addOccupations(groups.map((group) => group.counts)),
    stated,
    clump: clumpOfParts(stated, sums, overlap),
    sums,
  };
}

export type MarketGrouping = keyof typeof MARKET_GROUPINGS;
