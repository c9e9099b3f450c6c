import type { CityContext } from '../city/cityContext.ts';
import type { CityFacts } from '../city/cityFacts.ts';
import { makeCityContext } from '../city/makeCityContext.ts';
import { addCounts, type MarketCounts, wholeCounts, wholeTotal } from '../city/marketCounts.ts';
import { MARKET_GROUPINGS, type MarketGroup, type MarketGrouping } from '../city/marketGroups.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowSubject } from '../facts/rowKey.ts';
import { shortageProbability } from '../indicators/shortageProbability.ts';
import { classifyRatio, supplyDemandRatio } from '../indicators/supplyDemandRatio.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';
import type { SupplyDemandRow, SupplyDemandTable } from './types.ts';

/**
 * One row of a supply-demand table: ratio, class and probability from the whole counts that are printed, so that a
 * reader who divides them gets the ratio shown.
 *
 * @param counts whole persons
 * @param parent ratio of the group above, shown where the counts are too small; null: there is none
 */
export function supplyDemandRow(
  subject: RowSubject,
  counts: MarketCounts,
  settings: EditionSettings['ratio'],
  options: { spread: boolean; parent: Estimate | null; note?: string | null },
): SupplyDemandRow {
  const { vacancies, seekers, employers } = counts;
  const found = supplyDemandRatio(
    { vacancies, seekers, employers, spread: options.spread },
    settings,
    options.parent,
  );
  const ratio = { ...found, note: found.note ?? options.note ?? null };
  const own = ratio.value !== null && ratio.state !== 'parent';
  return {
    ...subject,
    vacancies,
    seekers,
    employers,
    ratio,
    direction: classifyRatio(ratio, settings.cuts),
    shortageProbability:
      own && vacancies !== null && seekers !== null ? shortageProbability(vacancies, seekers) : null,
  };
}

/** Dimensions in which unspecified persons have been spread over the rows. */
const SPREAD: ReadonlySet<MarketGrouping> = new Set<MarketGrouping>(['sector', 'specialty', 'occupation']);

/** Supply and demand of one period by one dimension, from a prepared context. */
export function supplyDemandTableOf(
  context: CityContext,
  groupBy: MarketGrouping,
  period: string,
): SupplyDemandTable {
  const { index, dataKind, sources } = context.input;
  const settings = index.edition.settings.ratio;
  const market = context.market(period);
  const { city, nameZh, nameEn } = index.edition.settings;
  const whole = wholeTotal(market.total);
  const total = supplyDemandRow({ key: { period, region: city }, nameZh, nameEn }, whole, settings, {
    spread: false,
    parent: null,
    note: market.absent.length > 0 ? 'region_missing' : null,
  });
  const groups = MARKET_GROUPINGS[groupBy](context, market);
  // regions are whole as they come, and those that are no members do not belong in the total
  const counts =
    groupBy === 'region'
      ? groups.map((group) => wholeTotal(group.counts))
      : wholeCounts(
          groups.map((group) => group.counts),
          whole,
        );
  const spread = market.spread && SPREAD.has(groupBy);
  const above = ratiosAbove(groups, counts, settings, total.ratio, spread);
  const rows = groups.map((group, i) =>
    supplyDemandRow(group.subject, counts[i] as MarketCounts, settings, {
      spread,
      parent: groupBy === 'city' ? null : (above[i] as Estimate),
      note: groupBy === 'city' ? total.ratio.note : null,
    }),
  );
  return {
    rows,
    total,
    yearOnYear: context.yearOnYear(period),
    dataKind,
    period,
    sources: sourcesOfPeriod(sources.market, period),
  };
}

/**
 * Supply and demand by one dimension.
 *
 * @param period a quarter, half-year or year: its own rows, else the average of its quarters
 */
export function supplyDemandTable(
  input: CityFacts,
  groupBy: MarketGrouping,
  period: string,
): SupplyDemandTable {
  return supplyDemandTableOf(makeCityContext(input), groupBy, period);
}

/**
 * For each group, the ratio of the nearest group above it that has figures enough of its own; the city's where none
 * has.
 */
function ratiosAbove(
  groups: readonly MarketGroup[],
  counts: readonly MarketCounts[],
  settings: Parameters<typeof supplyDemandRow>[2],
  city: Estimate,
  spread: boolean,
): Estimate[] {
  const codes = new Set(groups.flatMap((group) => group.ancestors));
  const ratios = new Map(
    [...codes].map((code) => {
      const sum = addCounts(counts.filter((_, i) => groups[i]?.ancestors.includes(code)));
      const subject = { key: {}, nameZh: '', nameEn: '' };
      return [code, supplyDemandRow(subject, sum, settings, { spread, parent: city }).ratio];
    }),
  );
  return groups.map(({ ancestors }) => {
    const known = ancestors.flatMap((code) => ratios.get(code) ?? []);
    return known.find((ratio) => ratio.value !== null && ratio.state !== 'parent') ?? city;
  });
}
