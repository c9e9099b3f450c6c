import type { RowSubject } from '../facts/rowKey.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import { ancestorsOf } from './ancestorsOf.ts';
import type { CityContext } from './cityContext.ts';
import type { CityMarket } from './cityMarket.ts';
import { addCounts, allocateMarket, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';

/** Code of the row that holds what no crosswalk row assigns. */
export const UNALLOCATED = 'unallocated';
/** Its name: a code-list entry that every edition has, as `0` is of sectors. */
export const UNALLOCATED_NAME = { nameZh: '未分配', nameEn: 'Not allocated' };

/** One group of a supply-demand table before its counts are made whole. */
export interface MarketGroup {
  subject: RowSubject;
  counts: MarketCounts;
  /** code of the group above whose ratio stands in for small counts; null: the city's does */
  ancestors: readonly string[];
}

type Grouping = (context: CityContext, market: CityMarket) => MarketGroup[];

/** How the city's market of a period is divided, by dimension. The groups of each sum to the city, but for regions. */
export const MARKET_GROUPINGS = {
  city: ({ input }, market) => {
    const { city, nameZh, nameEn } = input.index.edition.settings;
    const subject = { key: { period: market.period, region: city }, nameZh, nameEn };
    return [{ subject, counts: market.total, ancestors: [] }];
  },

  sector: ({ input: { index } }, market) => {
    const { targets, remainder } = allocateMarket(market.occupations, market.left, index.sectorsOfOccupation);
    return index.edition.sectors.map(({ code, nameZh, nameEn }) => {
      const counts = targets.get(code) ?? NOTHING_COLLECTED;
      const subject = { key: { period: market.period, sector: code }, nameZh, nameEn };
      return { subject, counts: code === '0' ? addCounts([counts, remainder]) : counts, ancestors: [] };
    });
  },

  specialty: (context, market) => {
    const { index, programmes } = context.input;
    const shares = capacityWeights(index.specialtiesOfOccupation, context.intakeOf);
    const { targets, remainder } = allocateMarket(market.occupations, market.left, shares);
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
      return {
        subject,
        counts: targets.get(code) ?? NOTHING_COLLECTED,
        ancestors: ancestorsOf(code, index.specialties, index.specialtyGroups),
      };
    });
    const key = { period: market.period, specialty: UNALLOCATED };
    return [...groups, { subject: { key, ...UNALLOCATED_NAME }, counts: remainder, ancestors: [] }];
  },

  occupation: ({ input: { index } }, market) => {
    const groups = [...market.occupations].map(([code, counts]): MarketGroup => {
      const entry = index.occupations.get(code);
      const subject = {
        key: { period: market.period, occupation: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
      };
      return { subject, counts, ancestors: ancestorsOf(code, index.occupations) };
    });
    if (market.left.vacancies === null && market.left.seekers === null) return groups;
    const key = { period: market.period, occupation: UNALLOCATED };
    return [...groups, { subject: { key, ...UNALLOCATED_NAME }, counts: market.left, ancestors: [] }];
  },

  region: ({ input: { index } }, market) =>
    index.edition.regions
      .filter((region) => region.parent === index.edition.settings.city)
      .map((region) => ({
        subject: {
          key: { period: market.period, region: region.code },
          nameZh: region.nameZh,
          nameEn: region.nameEn,
        },
        counts: market.regions.get(region.code) ?? NOTHING_COLLECTED,
        ancestors: [],
      })),
} satisfies Record<string, Grouping>;

export type MarketGrouping = keyof typeof MARKET_GROUPINGS;
