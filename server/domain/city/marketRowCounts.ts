import type { CityContext } from './cityContext.ts';
import type { Clump } from './marketClumping.ts';
import { type MarketCounts, wholeCounts, wholeTotal } from './marketCounts.ts';
import { MARKET_GROUPINGS, type MarketGroup, type MarketGrouping } from './marketGroups.ts';

/** Whole counts of one row, and what they are known by. */
export interface RowCounts {
  counts: MarketCounts;
  /** before spreading; null: nothing was spread into the row */
  stated: MarketCounts | null;
  clump: Clump;
}

/** Dimensions in which unspecified persons have been spread over the rows. */
const SPREAD: ReadonlySet<MarketGrouping> = new Set<MarketGrouping>(['sector', 'specialty', 'occupation']);

/** Counts of every group made whole, so that they add up to the city's; in the order of the groups. */
export function rowCounts(
  market: ReturnType<CityContext['market']>,
  groupBy: MarketGrouping,
  groups: readonly MarketGroup[],
): RowCounts[] {
  const made = groups.map((group) => group.counts);
  // regions are whole as they come, and those that are no members do not belong in the total
  const counts = groupBy === 'region' ? made.map(wholeTotal) : wholeCounts(made, wholeTotal(market.total));
  const isSpread = market.spread && SPREAD.has(groupBy);
  const stated = isSpread ? wholeCounts(groups.map((group) => group.stated)) : null;
  return groups.map(({ clump }, i) => ({
    counts: counts[i] as MarketCounts,
    stated: stated?.[i] ?? null,
    clump,
  }));
}

/** The same of every specialty in one period, as its table prints them. */
export function specialtyCounts(context: CityContext, period: string): Map<string, RowCounts> {
  const market = context.market(period);
  const groups = MARKET_GROUPINGS.specialty(context, market);
  const counts = rowCounts(market, 'specialty', groups);
  return new Map(groups.map(({ subject }, i) => [subject.key.specialty ?? '', counts[i] as RowCounts]));
}
