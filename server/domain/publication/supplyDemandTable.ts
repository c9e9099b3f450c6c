import type { CityContext } from '../city/cityContext.ts';
import type { CityFacts } from '../city/cityFacts.ts';
import type { Overlap } from '../city/employerOverlap.ts';
import { makeCityContext } from '../city/makeCityContext.ts';
import { wholeTotal } from '../city/marketCounts.ts';
import {
  joinedCounts,
  MARKET_GROUPINGS,
  type MarketGroup,
  type MarketGrouping,
} from '../city/marketGroups.ts';
import { type RowCounts, rowCounts } from '../city/marketRowCounts.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowSubject } from '../facts/rowKey.ts';
import {
  agreedClass,
  classifyRatio,
  type RatioInput,
  ratioAbove1,
  supplyDemandRatio,
} from '../indicators/supplyDemandRatio.ts';
import { figureSources } from './figureSources.ts';
import { smoothedRatios } from './smoothedRatios.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';
import type { SupplyDemandRow, SupplyDemandTable } from './types.ts';

type Whose = NonNullable<SupplyDemandRow['ratioOf']>;

/** The ratio that stands in for small counts, and whose it is. */
interface Above {
  ratio: Estimate;
  of: Whose;
}

/**
 * One row of a supply-demand table: ratio, class and probability from the whole counts that are printed, so that a
 * reader who divides them gets the ratio shown.
 *
 * @param above ratio of the group above, shown where the counts are too small; null: there is none
 */
function supplyDemandRow(
  subject: RowSubject,
  { counts, stated, clump }: RowCounts,
  settings: EditionSettings['ratio'],
  { above, note = null }: { above: Above | null; note?: string | null },
): SupplyDemandRow {
  const { vacancies, seekers, employers, employersAtLeast } = counts;
  const fromParts = clump.from === 'parts' || clump.from === 'assumed' ? clump.from : null;
  const known = { employers, phi: clump.phi, fromParts };
  const input: RatioInput = { vacancies, seekers, ...known, ...(stated ? { stated } : {}) };
  const found = supplyDemandRatio(input, settings, above?.ratio ?? null);
  const ratio = { ...found, note: note ?? found.note };
  const statedRatio =
    stated && supplyDemandRatio({ vacancies: stated.vacancies, seekers: stated.seekers, ...known }, settings);
  const own = ratio.value !== null && ratio.state !== 'parent';
  const direction = classifyRatio(ratio, settings.cuts);
  return {
    ...subject,
    vacancies,
    seekers,
    employers,
    ratio,
    direction: statedRatio ? agreedClass(direction, classifyRatio(statedRatio, settings.cuts)) : direction,
    shortageProbability: own ? ratioAbove1(input) : null,
    employersAtLeast,
    phi: clump.phi,
    clumping: clump.from,
    statedVacancies: stated?.vacancies ?? null,
    statedSeekers: stated?.seekers ?? null,
    statedRatio,
    smoothed: null,
    ratioOf: ratio.state === 'parent' ? (above?.of ?? null) : null,
  };
}

/** Dimensions with rows so small that they show their group's ratio. */
const SMOOTHED: ReadonlySet<MarketGrouping> = new Set<MarketGrouping>(['specialty', 'occupation']);

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
  const { city: cityClump, overlap } = context.clumps(period);
  const whole = wholeTotal(market.total);
  const total = supplyDemandRow(
    { key: { period, region: city }, nameZh, nameEn },
    { counts: whole, stated: null, clump: cityClump },
    settings,
    { above: null, note: market.coverage.missing.length > 0 ? 'region_missing' : null },
  );
  const groups = MARKET_GROUPINGS[groupBy](context, market);
  const counts = rowCounts(market, groupBy, groups);
  const above = groupsAbove(groups, counts, overlap);
  const ratios = ratiosAbove(groups, above, settings, {
    city: { ratio: total.ratio, of: { code: city, nameZh, nameEn } },
    nameOf: (code) =>
      index.specialtyGroups.get(code) ?? index.specialties.get(code) ?? index.occupations.get(code),
  });
  const rows = groups.map((group, i) =>
    supplyDemandRow(group.subject, counts[i] as RowCounts, settings, {
      above: groupBy === 'city' ? null : (ratios[i] as Above),
      note: groupBy === 'city' ? total.ratio.note : null,
    }),
  );
  if (SMOOTHED.has(groupBy)) {
    const ancestors = groups.map((group) => group.ancestors);
    const phiOf = (code: string | null) => (code === null ? cityClump : above.get(code)?.clump)?.phi ?? null;
    smoothedRatios(rows, ancestors, phiOf).forEach((smoothed, i) => {
      (rows[i] as SupplyDemandRow).smoothed = smoothed;
    });
  }
  return {
    rows,
    total,
    yearOnYear: context.yearOnYear(period),
    dataKind,
    period,
    coverage: market.coverage,
    sources: [
      ...sourcesOfPeriod(sources.market, period),
      ...(groupBy === 'specialty' ? figureSources(context, 'capacity') : []),
    ],
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

/** The groups above: each the sum of the rows below it. */
function groupsAbove(
  groups: readonly MarketGroup[],
  counts: readonly RowCounts[],
  overlap: Overlap,
): Map<string, RowCounts> {
  const codes = new Set(groups.flatMap((group) => group.ancestors));
  const spread = counts.some((row) => row.stated !== null);
  return new Map(
    [...codes].map((code) => {
      const parts = groups.flatMap((group, i) => {
        if (!group.ancestors.includes(code)) return [];
        const { counts: whole, stated } = counts[i] as RowCounts;
        return [{ ...group, counts: whole, stated: stated ?? whole }];
      });
      const { counts: sum, stated, clump } = joinedCounts(parts, overlap);
      return [code, { counts: sum, stated: spread ? stated : null, clump }];
    }),
  );
}

/**
 * For each group, the ratio of the nearest group above it that has figures enough of its own; the city's where none
 * has.
 */
function ratiosAbove(
  groups: readonly MarketGroup[],
  above: ReadonlyMap<string, RowCounts>,
  settings: EditionSettings['ratio'],
  { city, nameOf }: { city: Above; nameOf: (code: string) => Omit<Whose, 'code'> | undefined },
): Above[] {
  const subject = { key: {}, nameZh: '', nameEn: '' };
  const ratios = new Map(
    [...above].map(([code, row]) => [code, supplyDemandRow(subject, row, settings, { above: city }).ratio]),
  );
  return groups.map(({ ancestors }) => {
    for (const code of ancestors) {
      const ratio = ratios.get(code);
      if (!ratio || ratio.value === null || ratio.state === 'parent') continue;
      const { nameZh = code, nameEn = '' } = nameOf(code) ?? {};
      return { ratio, of: { code, nameZh, nameEn } };
    }
    return city;
  });
}
